#include "ingest/pdf_pages.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ingest/entities.h"
#include "ingest/page.h"

namespace dixit {
namespace {

// Of `name="value"` in an element.
std::string_view value_of(std::string_view element, std::string_view name) {
  for (std::size_t at = element.find(name); at != element.npos; at = element.find(name, at + 1)) {
    const std::string_view rest = element.substr(at + name.size());
    if (at == 0 || element[at - 1] != ' ' || !rest.starts_with("=\"")) continue;
    return rest.substr(2, rest.find('"', 2) - 2);
  }
  return "";
}

float number_of(std::string_view element, std::string_view name) {
  const std::string_view value = value_of(element, name);
  float number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::isfinite(number) ? number : 0;
}

std::string plain_line(std::string_view escaped) {
  std::string out;
  append_collapsed(decode_entities(beginning(escaped, 1000)), out);
  return out;
}

// `ﬁ` is how a letter pair is set, not how the word is written.
std::string without_ligatures(std::string_view text) {
  constexpr std::string_view letters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // U+FB00 to U+FB06
  constexpr std::string_view first = "\xEF\xAC";
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(first); at != text.npos; at = text.find(first, at + 1)) {
    const unsigned which = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) - 0x80u : 7;
    if (which >= std::size(letters)) continue;
    out.append(text, done, at - done).append(letters[which]);
    done = at + 3;
  }
  return out.append(text, done);
}

class Builder {
 public:
  void element(std::string_view element, std::string_view after) {
    const auto is = [&](std::string_view name) {
      return element.starts_with(name) && (element.size() == name.size() || element[name.size()] == ' ');
    };
    if (is("word") && line_) return word(after);
    if (is("line") && !out_.pages.empty()) return line(element);
    if (is("block")) ++block_;
    if (is("page")) page(element);
    if (is("title") && out_.pages.empty()) out_.told.title = plain_line(after);
    if (is("meta") && out_.pages.empty()) meta(element);
  }
  PdfPages take() { return std::move(out_); }

 private:
  void page(std::string_view element) {
    out_.pages.push_back({number_of(element, "width"), number_of(element, "height"), {}});
    line_ = false;
  }
  void line(std::string_view element) {
    out_.pages.back().lines.push_back({number_of(element, "xMin"), number_of(element, "yMin"),
                                       number_of(element, "xMax"), number_of(element, "yMax"), block_, ""});
    line_ = true;
  }
  void word(std::string_view escaped) {
    std::string& text = out_.pages.back().lines.back().text;
    const std::string word = without_ligatures(decode_entities(escaped));
    if (!text.empty() && !word.empty()) text += ' ';
    text += word;
  }
  void meta(std::string_view element) {
    const std::string_view name = value_of(element, "name");
    if (name == "Author") out_.told.author = plain_line(value_of(element, "content"));
    if (name == "CreationDate") out_.told.date = plain_line(value_of(element, "content"));
  }

  PdfPages out_;
  std::uint32_t block_ = 0;
  bool line_ = false;  // the page has one
};

}  // namespace

PdfPages read_pdf_pages(std::string_view xhtml) {
  Builder builder;
  for (std::size_t at = xhtml.find('<'); at != xhtml.npos;) {
    const std::size_t end = xhtml.find('>', at);
    if (end == xhtml.npos) break;
    const std::size_t next = std::min(xhtml.find('<', end), xhtml.size());
    builder.element(xhtml.substr(at + 1, end - at - 1), xhtml.substr(end + 1, next - end - 1));
    at = next == xhtml.size() ? xhtml.npos : next;
  }
  return builder.take();
}

}  // namespace dixit
