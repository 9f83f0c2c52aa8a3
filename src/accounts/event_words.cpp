#include "accounts/event_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "accounts/common_words.h"
#include "accounts/concepts.h"
#include "text/error.h"
#include "text/unicode.h"

namespace dixit {
namespace {

constexpr std::size_t most_read = 1500, most_kept = 200, opening = 100;
constexpr float in_title = 4, in_opening = 2, in_rest = 0.5F;
constexpr float of_name = 1.3F, of_number = 0.7F;

struct Token {
  std::string folded;  // of a number its digits
  bool number = false, capital = false;
  bool year = false;   // or four digits that may be one
  bool opens = false;  // a sentence, a quotation or a line: its capital says nothing
};

bool ends_run(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == U'…' || c == U'«' || c == U'“' || c == '"';
}

// `1 541`, `1.541`, `1,541`: the digits go on after the mark.
bool joins_digits(std::string_view text, std::size_t at) {
  const Decoded mark = decode(text, at);
  const bool separates = mark.code_point == '.' || mark.code_point == ',' || mark.code_point == 0xA0 ||
                         mark.code_point == 0x202F || mark.code_point == ' ';
  const std::string_view next = text.substr(at + mark.size);
  const auto digit = [&](std::size_t i) { return i < next.size() && next[i] >= '0' && next[i] <= '9'; };
  return separates && digit(0) && digit(1) && digit(2) && !digit(3);
}

// Takes the run of word characters at `at`, which moves behind it.
Token take_token(std::string_view text, std::size_t& at) {
  Token token;
  std::string run;
  Decoded c = decode(text, at);
  token.number = is_digit(c.code_point);
  token.capital = is_upper(c.code_point);
  bool joined = false;
  for (; at < text.size(); c = at < text.size() ? decode(text, at) : Decoded{}) {
    if (is_word(c.code_point) || is_mark_continuing(c.code_point))
      append_utf8(run, c.code_point);
    else if (!token.number || !joins_digits(text, at))
      break;
    else
      joined = true;
    at += c.size;
  }
  token.year = token.number && !joined && run.size() == 4 && (run[0] == '1' || run[0] == '2');
  token.folded = token.number ? std::move(run) : fold(run);
  return token;
}

std::vector<Token> tokens_of(std::string_view text, std::size_t most) {
  std::vector<Token> tokens;
  bool opens = true;
  for (std::size_t at = 0; at < text.size() && tokens.size() < most;) {
    const Decoded c = decode(text, at);
    if (!is_word(c.code_point)) {
      opens = opens || ends_run(c.code_point);
      at += c.size;
      continue;
    }
    tokens.push_back(take_token(text, at));
    tokens.back().opens = opens;
    opens = false;
  }
  return tokens;
}

struct Named {
  int capital = 0, small = 0;
};
using Names = std::unordered_map<std::string_view, Named>;

// Which words the text writes with a capital where they need none.
Names names_in(const std::vector<Token>& tokens) {
  Names names;
  for (const Token& token : tokens) {
    if (token.number || token.opens) continue;
    Named& named = names[token.folded];
    ++(token.capital ? named.capital : named.small);
  }
  return names;
}

struct Term {
  float times = 0;
  bool name = false, number = false;
  bool joined = false;  // with words of the other language
  bool shared() const { return name || number || joined; }
};

class Terms {
 public:
  explicit Terms(std::string_view language) : language_(language) {}

  void add(const std::vector<Token>& tokens, const Names& names, bool title) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
      add(tokens[i], names, title ? in_title : i < opening ? in_opening : in_rest);
  }

  std::unordered_map<std::uint32_t, Term> take() { return std::move(terms_); }

 private:
  void add(const Token& token, const Names& names, float times) {
    if (token.folded.size() < 2 || token.year) return;
    const std::string_view stem = token.number ? std::string_view(token.folded) : event_stem(token.folded);
    const auto named = names.find(token.folded);
    const bool name = !token.number && named != names.end() && named->second.capital > named->second.small;
    const std::string_view joined = token.number ? std::string_view() : concept_of(language_, stem);
    const std::uint32_t key = joined.empty() ? event_key(stem) : event_key("=" + std::string(joined));
    if (joined.empty() && !token.number && common_share(language_, key) > too_common) return;
    Term& term = terms_[key];
    term.times += times;
    term.name = term.name || name;
    term.number = token.number;
    term.joined = !joined.empty();
  }

  std::string_view language_;
  std::unordered_map<std::uint32_t, Term> terms_;
};

std::unordered_map<std::uint32_t, Term> terms_of(const Document& document) {
  const std::vector<Token> title = tokens_of(document.title, most_read), text = tokens_of(document.text, most_read);
  const Names names = names_in(text);
  Terms terms(document.language);
  terms.add(title, names, true);
  terms.add(text, names, false);
  return terms.take();
}

float weight_of(const Term& term) {
  const float kind = term.name ? of_name : term.number ? of_number : 1;
  return kind * std::log1p(term.times);
}

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t get(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) value |= std::uint32_t(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

}  // namespace

EventWords event_words(const Document& document) {
  struct Ranked {
    EventWord word;
    float worth = 0;
  };
  std::vector<Ranked> ranked;
  for (const auto& [key, term] : terms_of(document)) {
    const float weight = weight_of(term);
    const auto sixteenths = static_cast<std::uint8_t>(std::clamp(std::lround(weight * 16), 1L, 255L));
    ranked.push_back({{key, term.shared(), sixteenths}, weight * -std::log(common_share(document.language, key))});
  }
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.word.key < b.word.key;
  });
  ranked.resize(std::min(ranked.size(), most_kept));
  EventWords result{document.language, {}, document.meaning};
  for (const Ranked& r : ranked) result.words.push_back(r.word);
  std::ranges::sort(result.words, {}, &EventWord::key);
  return result;
}

std::string EventWords::to_bytes() const {
  std::string bytes;
  put(bytes, event_words_version, 1);
  put(bytes, static_cast<std::uint32_t>(language.size()), 1);
  bytes += language;
  put(bytes, static_cast<std::uint32_t>(meaning.size()), 2);
  bytes.append(meaning.begin(), meaning.end());
  for (const EventWord& word : words) {
    put(bytes, word.key | (word.shared ? 0x80000000U : 0U), 4);
    put(bytes, word.weight, 1);
  }
  return bytes;
}

EventWords EventWords::from_bytes(std::string_view bytes) {
  const auto check = [](bool holds, const char* found) {
    if (!holds)
      throw Error(std::string("words of an event: found ") + found +
                  ", expected what this dixit writes; read the article again (dixit refresh)");
  };
  check(bytes.size() >= 2, "a cut record");
  const std::uint32_t version = get(bytes, 0, 1);
  check(version == 1 || version == event_words_version, "another version");
  std::size_t at = 2 + get(bytes, 1, 1);
  EventWords result{std::string(bytes.substr(2, at - 2)), {}, {}};
  if (version != 1) {
    check(bytes.size() >= at + 2, "a cut record");
    const std::uint32_t size = get(bytes, at, 2);
    check(bytes.size() >= at + 2 + size, "a cut record");
    const std::string_view meaning = bytes.substr(at + 2, size);
    result.meaning.assign(meaning.begin(), meaning.end());
    at += 2 + size;
  }
  check(bytes.size() >= at && (bytes.size() - at) % 5 == 0, "a cut record");
  for (; at < bytes.size(); at += 5) {
    const std::uint32_t key = get(bytes, at, 4);
    result.words.push_back(
        {key & 0x7FFFFFFFU, (key & 0x80000000U) != 0, static_cast<std::uint8_t>(get(bytes, at + 4, 1))});
  }
  return result;
}

std::optional<std::int32_t> day_of(std::string_view date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  int part[3] = {};
  for (const int at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (date[at] < '0' || date[at] > '9') return std::nullopt;
    int& value = part[at < 4 ? 0 : at < 7 ? 1 : 2];
    value = value * 10 + (date[at] - '0');
  }
  if (part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31) return std::nullopt;
  // Days of the civil calendar, years from March.
  const int year = part[0] - (part[1] <= 2), era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
  const int of_year = (153 * (part[1] + (part[1] > 2 ? -3 : 9)) + 2) / 5 + part[2] - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

}  // namespace dixit
