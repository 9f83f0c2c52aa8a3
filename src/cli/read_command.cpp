#include "cli/read_command.h"

#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <utility>

#include "cli/output.h"
#include "cli/progress.h"
#include "cli/text_output.h"
#include "document/json.h"
#include "ingest/ingest.h"
#include "reader/meanings.h"
#include "reader/read_all.h"
#include "reader/reader.h"
#include "text/json.h"

namespace dixit {
namespace {

Reader load(const ReadOptions& options) {
  try {
    return Reader({.model = options.model, .language = options.language, .product = options.product});
  } catch (const Error& error) {
    throw Failure(ExitCode::no_model, error.what());
  }
}

std::optional<Meanings> load_meanings(bool wanted) {
  if (!wanted) return std::nullopt;
  try {
    return Meanings();
  } catch (const Error& error) {
    throw Failure(ExitCode::no_model, error.what());
  }
}

// Documents as bytes, in one of the formats.
class ReadingWriter {
 public:
  ReadingWriter(const ReadOptions& options, Output& out)
      : out_(out),
        format_(options.format),
        text_({columns(out.file()), colours(options.colour, out.file()), options.ui}) {
    if (format_ == Format::automatic) format_ = is_terminal(out.file()) ? Format::text : Format::jsonl;
  }

  void write(const Document& document) {
    if (format_ == Format::text) return out_.write(text_.document(document));
    const std::string before = format_ == Format::jsonl ? "" : first_ ? "[\n" : ",\n";
    first_ = false;
    out_.write(before + to_json(document, {.meanings = true}) + (format_ == Format::jsonl ? "\n" : ""));
  }
  void finish() {
    if (format_ == Format::text) out_.write(text_.summary());
    if (format_ == Format::json) out_.write(first_ ? "[]\n" : "\n]\n");
    out_.finish();
  }

 private:
  Output& out_;
  Format format_;
  TextOutput text_;
  bool first_ = true;
};

// The inputs, with what the command line says of them; tells of those that cannot be read as they are met.
class ReadInputs {
 public:
  ReadInputs(const ReadOptions& options, Progress& progress)
      : inputs_(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs, {}, Blank::given,
                options.output),
        date_(options.date),
        progress_(progress) {}

  bool next(Document& document) {
    const bool more = inputs_.next(document);
    for (; told_ < inputs_.problems().size(); ++told_) tell(inputs_.problems()[told_]);
    if (inputs_.bytes_total() > 0) {
      share_ = static_cast<double>(inputs_.bytes_read()) / static_cast<double>(inputs_.bytes_total());
    }
    if (!date_.empty()) document.date = date_;
    return more;
  }
  double share() const { return share_; }
  bool all_read() const { return all_read_; }
  void tell_skipped() const { progress_.say_skipped(inputs_.skipped()); }

 private:
  void tell(const Problem& problem) {
    progress_.say(problem.message);
    all_read_ = all_read_ && problem.is_notice;
  }

  Inputs inputs_;
  std::string date_;
  Progress& progress_;
  std::size_t told_ = 0;
  bool all_read_ = true;
  std::atomic<double> share_ = 0;  // read by the thread that writes
};

// The stages' times over all threads.
class Times {
 public:
  void add(const StageTimes& times) {
    const std::lock_guard lock(mutex_);
    for (const auto& stage : stages) sum_.*stage.second += times.*stage.second;
  }
  std::string json() const {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    for (const auto& stage : stages) json.key(stage.first).number(static_cast<float>(sum_.*stage.second));
    json.end_object();
    return text + '\n';
  }

 private:
  static constexpr std::pair<const char*, double StageTimes::*> stages[] = {
      {"segment", &StageTimes::segment},       {"encoder", &StageTimes::encoder}, {"mentions", &StageTimes::mentions},
      {"statements", &StageTimes::statements}, {"beside", &StageTimes::beside},   {"resolve", &StageTimes::resolve}};
  std::mutex mutex_;
  StageTimes sum_;
};

}  // namespace

ExitCode read_command(const ReadOptions& options) {
  check_is_not_read(options.output, options.inputs);
  const Reader reader = load(options);
  const std::optional<Meanings> meanings = load_meanings(options.meanings);
  Progress progress(is_terminal(2), options.ui);
  ReadInputs source(options, progress);  // before the output, which may lie in a folder of them
  Output out(options.output);
  ReadingWriter writer(options, out);
  Times times;
  const auto read = [&](Document document) {
    StageTimes spent;
    document = reader.read(std::move(document), options.times ? &spent : nullptr);
    if (options.times) times.add(spent);
    if (meanings) meanings->add_to(document);
    return document;
  };
  const auto write = [&](const Document& document) {
    progress.clear();
    writer.write(document);
    progress.add(document.words.size(), source.share());
  };
  read_all(
      options.threads, [&](Document& document) { return source.next(document); }, read, write);
  progress.clear();
  writer.finish();
  source.tell_skipped();
  if (options.times) std::fputs(times.json().c_str(), stderr);
  return source.all_read() ? ExitCode::done : ExitCode::unread;
}

}  // namespace dixit
