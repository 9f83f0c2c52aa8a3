#include "ingest/ingest.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <optional>
#include <system_error>

#include "ingest/archive.h"
#include "ingest/charset.h"
#include "ingest/feed.h"
#include "ingest/format.h"
#include "ingest/html.h"
#include "ingest/lines.h"
#include "ingest/office.h"
#include "ingest/page.h"
#include "ingest/pdf.h"
#include "ingest/plain.h"
#include "ingest/record.h"
#include "text/error.h"

namespace dixit {
namespace {

namespace fs = std::filesystem;

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r\n\f") == line.npos; }

std::string binary_message(std::string_view head) {
  return "looks like a binary file (" + std::string(binary_name(head)) +
         "); expected text, HTML, JSON lines, PDF, DOCX, ODT or WARC";
}

Document read_whole(std::string_view bytes, InputFormat format, const Limits& limits) {
  if (format == InputFormat::json || format == InputFormat::json_lines) return RecordReader().read(bytes);
  if (format == InputFormat::pdf) return read_pdf(bytes, limits);
  if (format == InputFormat::office) return read_office(bytes, limits);
  return format == InputFormat::page ? read_page(bytes) : read_plain(bytes);
}

// Of one file: what went wrong, with its name.
Document read_named(std::string_view bytes, InputFormat format, const Limits& limits, const std::string& name) {
  try {
    return read_whole(bytes, format, limits);
  } catch (const Error& error) {
    throw Error(name + ": " + error.what());
  }
}

}  // namespace

class Inputs::Reading {
 public:
  Reading(const std::vector<std::string>& paths, Limits limits, Blank blank, const std::string& written)
      : limits_(limits), blank_(blank), written_(written) {
    for (const std::string& path : paths) add(path);
  }

  bool next(Document& document) {
    while (next_of_any(document)) {
      if (blank_ == Blank::given || !record_.empty() || !trimmed(document.text).empty()) return true;
      problems_.push_back(
          {origin_, place_of(document) + ": found no text, expected that of an article; it is left out"});
    }
    return false;
  }

  const Origin& origin() const { return origin_; }
  const std::string& record() const { return record_; }
  const std::vector<Problem>& problems() const { return problems_; }
  std::size_t files() const { return files_.size(); }
  std::uint64_t skipped() const { return skipped_ + (archive_ ? archive_->skipped() : 0); }
  std::uint64_t bytes_read() const {
    return bytes_read_ + (lines_ ? lines_->bytes_read() : 0) + (archive_ ? archive_->bytes_read() : 0);
  }
  std::uint64_t bytes_total() const { return total_known_ ? bytes_total_ : 0; }

 private:
  // Also one without text.
  bool next_of_any(Document& document) {
    while (true) {
      try {
        record_.clear();
        if (!ready_.empty()) {
          document = std::move(ready_.front().document);
          record_ = std::move(ready_.front().json);
          notice(document, ready_.front().notice);
          ready_.pop_front();
          return true;
        }
        if (lines_ && next_line(document)) return true;
        if (archive_ && next_page(document)) return true;
        close();
        if (at_ == files_.size()) return false;
        if (open(files_[at_++], document)) return true;
      } catch (const Error& error) {
        problems_.push_back({origin_, error.what()});
      }
    }
  }

  std::string line_place() const { return origin_.file + ':' + std::to_string(origin_.line); }

  // Of the document that was just met.
  std::string place_of(const Document& document) const {
    if (origin_.line != 0) return line_place();
    if (document.id == origin_.file || document.id.starts_with(origin_.file + ':')) return document.id;
    return origin_.file + ": `" + document.id + '`';
  }

  void notice(const Document& document, const std::string& what) {
    if (!what.empty()) problems_.push_back({origin_, place_of(document) + ": " + what, true});
  }

  void problem(const std::string& file, const std::string& what) { problems_.push_back({{file}, file + ": " + what}); }

  void add(const std::string& path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) return add_file(path);
    const std::size_t met = files_.size() + problems_.size();
    add_folder(path);
    if (files_.size() + problems_.size() == met)
      problems_.push_back({{path}, path + ": found no file in the folder, expected articles; look at its name", true});
  }

  void add_file(const std::string& path) {
    std::error_code error;
    const bool regular = path != "-" && fs::is_regular_file(path, error);
    const std::uintmax_t size = regular ? fs::file_size(path, error) : 0;
    total_known_ = total_known_ && regular && !error;
    bytes_total_ += error ? 0 : size;
    files_.push_back(path);
  }

  // Depth first in the order of the names, without recursion. A link to a folder is not followed: it may lead back.
  void add_folder(const std::string& top) {
    std::vector<std::string> open{top};
    while (!open.empty()) {
      const std::string path = open.back();
      open.pop_back();
      std::error_code error;
      if (path != top && !fs::is_directory(path, error)) {
        add_file(path);
        continue;
      }
      std::vector<std::string> names;
      fs::directory_iterator entry(path, error);
      for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unknown;
        const bool folder = entry->is_directory(unknown) && !entry->is_symlink(unknown);
        if (name.starts_with('.')) continue;
        if (folder || (entry->is_regular_file(unknown) && !is_written(entry->path())))
          names.push_back(entry->path().string());
      }
      if (error) problem(path, "the folder cannot be read (" + error.message() + "); check its rights");
      std::sort(names.begin(), names.end(), std::greater<>());
      open.insert(open.end(), names.begin(), names.end());
    }
  }

  bool is_written(const fs::path& path) const {
    std::error_code error;
    return path.filename() == written_.filename() && fs::equivalent(path, written_, error);
  }

  void close() {
    bytes_read_ = bytes_read();
    skipped_ = skipped();
    lines_.reset();
    archive_.reset();
  }

  // True where the file is one document; else its documents come from `ready_` or line by line.
  bool open(const std::string& path, Document& document) {
    origin_ = {path};
    Lines lines(path, limits_);
    const InputFormat format = format_of(lines.head(), path);
    if (format == InputFormat::binary) throw Error(path + ": " + binary_message(lines.head()));
    if (format == InputFormat::json_lines) {
      open_lines(std::move(lines));
      return false;
    }
    if (format == InputFormat::json) {
      read_json(lines);
      return false;
    }
    if (format == InputFormat::warc) {
      archive_.emplace(path, std::move(lines), limits_);
      return false;
    }
    document = read_named(lines.all(), format, limits_, path);
    document.id = path;
    if (trimmed(lines.head()).starts_with('<') && is_feed(lines.head()))
      notice(document, "is a feed, expected an article: its text is taken for one; `dixit watch STORE " + path +
                           " --once` adds the pages that it announces");
    bytes_read_ += lines.bytes_read();
    return true;
  }

  // Lines of UTF-16 end in two bytes: they are found once it is UTF-8.
  void open_lines(Lines lines) {
    if (!is_utf16(lines.head())) {
      lines_.emplace(std::move(lines));
      return;
    }
    std::uint32_t replaced = 0;
    converted_ = text_to_utf8(lines.all(), replaced);
    if (replaced > 0)
      problems_.push_back({origin_,
                           origin_.file + ": found broken characters of UTF-16 (" + std::to_string(replaced) +
                               "), which are read as U+FFFD; look at how the file was made",
                           true});
    lines_.emplace(converted_, origin_.file, limits_);
  }

  void read_json(Lines& lines) {
    const std::string_view bytes = lines.all();
    std::vector<RecordReader::Item> items;
    try {
      items = records_.read_all(bytes);
    } catch (const Error& error) {
      throw Error(origin_.file + ": " + error.what());
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      if (!items[i].fault.empty()) {
        problem(origin_.file, "item " + number + " of the array: " + items[i].fault);
        continue;
      }
      Document& document = items[i].document;
      if (document.id.empty()) document.id = origin_.file + (items.size() > 1 ? ":" + number : "");
      ready_.push_back(std::move(items[i]));
    }
    bytes_read_ += lines.bytes_read();
  }

  bool next_page(Document& document) {
    const bool more = archive_->next(document);
    origin_.record = archive_->record();
    origin_.fetched = more ? archive_->fetched() : "";
    return more;
  }

  bool next_line(Document& document) {
    std::string_view line;
    while (true) {
      if (!lines_->next(line)) return false;
      origin_.line = lines_->number();
      if (!blank(line)) break;
    }
    const std::string place = line_place();
    try {
      document = records_.read(line);
      if (records_.was_read()) record_ = line;
    } catch (const Error& error) {
      throw Error(place + ": " + error.what());
    }
    if (document.id.empty()) document.id = place;
    notice(document, records_.notice());
    return true;
  }

  Limits limits_;
  Blank blank_;
  fs::path written_;
  std::vector<std::string> files_;
  std::size_t at_ = 0;              // the next of `files_`
  std::optional<Lines> lines_;      // of a file of JSON lines
  std::string converted_;           // what `lines_` reads where the file is UTF-16
  std::optional<Archive> archive_;  // of a web archive
  std::deque<RecordReader::Item> ready_;
  std::string record_;  // of the document that was given, where it was read before
  RecordReader records_;
  Origin origin_;
  std::vector<Problem> problems_;
  std::uint64_t bytes_read_ = 0, bytes_total_ = 0, skipped_ = 0;
  bool total_known_ = true;
};

Inputs::Inputs(const std::vector<std::string>& paths, Limits limits, Blank blank, const std::string& written)
    : reading_(std::make_unique<Reading>(paths, limits, blank, written)) {}
Inputs::~Inputs() = default;

bool Inputs::next(Document& document) { return reading_->next(document); }
const Origin& Inputs::origin() const { return reading_->origin(); }
const std::string& Inputs::record() const { return reading_->record(); }
const std::vector<Problem>& Inputs::problems() const { return reading_->problems(); }
std::uint64_t Inputs::skipped() const { return reading_->skipped(); }
std::size_t Inputs::files() const { return reading_->files(); }
std::uint64_t Inputs::bytes_read() const { return reading_->bytes_read(); }
std::uint64_t Inputs::bytes_total() const { return reading_->bytes_total(); }

Document ingest(std::string_view bytes, std::string id) {
  const InputFormat format = format_of(bytes.substr(0, 1 << 16), id);
  if (format == InputFormat::binary) throw Error(id + ": " + binary_message(bytes));
  if (format == InputFormat::warc) throw Error(id + ": is a web archive, which holds many documents; expected one");
  Document document = read_named(bytes, format, {}, id);
  if (document.id.empty()) document.id = std::move(id);
  return document;
}

}  // namespace dixit
