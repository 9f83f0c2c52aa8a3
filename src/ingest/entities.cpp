#include "ingest/entities.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/unicode.h"

namespace dixit {
namespace {

struct Name {
  std::string_view name;
  char32_t code_point;
};

// U+00A0 to U+00FF in order: these are also known without their semicolon.
constexpr std::array<std::string_view, 96> latin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr Name others[] = {
    {"quot", '"'},      {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"apos", '\''},
    {"QUOT", '"'},      {"AMP", '&'},       {"LT", '<'},        {"GT", '>'},        {"OElig", 0x152},
    {"oelig", 0x153},   {"Scaron", 0x160},  {"scaron", 0x161},  {"Yuml", 0x178},    {"fnof", 0x192},
    {"circ", 0x2C6},    {"tilde", 0x2DC},   {"ensp", 0x2002},   {"emsp", 0x2003},   {"numsp", 0x2007},
    {"puncsp", 0x2008}, {"thinsp", 0x2009}, {"hairsp", 0x200A}, {"zwnj", 0x200C},   {"zwj", 0x200D},
    {"lrm", 0x200E},    {"rlm", 0x200F},    {"hyphen", 0x2010}, {"dash", 0x2010},   {"ndash", 0x2013},
    {"mdash", 0x2014},  {"horbar", 0x2015}, {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020}, {"Dagger", 0x2021},
    {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},  {"Prime", 0x2033},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"oline", 0x203E},  {"frasl", 0x2044},  {"euro", 0x20AC},
    {"trade", 0x2122},  {"numero", 0x2116}, {"larr", 0x2190},   {"uarr", 0x2191},   {"rarr", 0x2192},
    {"darr", 0x2193},   {"harr", 0x2194},   {"rArr", 0x21D2},   {"minus", 0x2212},  {"radic", 0x221A},
    {"infin", 0x221E},  {"cap", 0x2229},    {"sim", 0x223C},    {"asymp", 0x2248},  {"ne", 0x2260},
    {"le", 0x2264},     {"ge", 0x2265},     {"loz", 0x25CA},    {"check", 0x2713},  {"excl", '!'},
    {"num", '#'},       {"dollar", '$'},    {"percnt", '%'},    {"lpar", '('},      {"rpar", ')'},
    {"ast", '*'},       {"plus", '+'},      {"comma", ','},     {"period", '.'},    {"sol", '/'},
    {"colon", ':'},     {"semi", ';'},      {"equals", '='},    {"quest", '?'},     {"commat", '@'},
    {"lsqb", '['},      {"bsol", '\\'},     {"rsqb", ']'},      {"lowbar", '_'},    {"grave", '`'},
    {"lcub", '{'},      {"verbar", '|'},    {"vert", '|'},      {"rcub", '}'},      {"NewLine", '\n'},
    {"Tab", '\t'},      {"Alpha", 0x391},   {"Beta", 0x392},    {"Gamma", 0x393},   {"Delta", 0x394},
    {"Omega", 0x3A9},   {"alpha", 0x3B1},   {"beta", 0x3B2},    {"gamma", 0x3B3},   {"delta", 0x3B4},
    {"epsilon", 0x3B5}, {"lambda", 0x3BB},  {"mu", 0x3BC},      {"pi", 0x3C0},      {"sigma", 0x3C3},
    {"omega", 0x3C9},   {"cacute", 0x107},  {"Cacute", 0x106},  {"ccaron", 0x10D},  {"Ccaron", 0x10C},
    {"zcaron", 0x17E},  {"Zcaron", 0x17D},  {"lstrok", 0x142},  {"Lstrok", 0x141},  {"inodot", 0x131}};

std::vector<Name> sorted_names() {
  std::vector<Name> names(std::begin(others), std::end(others));
  for (std::size_t i = 0; i < latin1.size(); ++i) names.push_back({latin1[i], static_cast<char32_t>(0xA0 + i)});
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.name < b.name; });
  return names;
}

// 0: unknown.
char32_t named(std::string_view name) {
  static const std::vector<Name> names = sorted_names();
  const auto at =
      std::lower_bound(names.begin(), names.end(), name, [](const Name& a, std::string_view b) { return a.name < b; });
  return at != names.end() && at->name == name ? at->code_point : 0;
}

bool known_without_semicolon(std::string_view name) {
  const char32_t c = named(name);
  return c != 0 && c < 0x100 && (c >= 0xA0 || c == '&' || c == '<' || c == '>' || c == '"');
}

constexpr char16_t windows_1252[32] = {0x20AC, 0xFFFD, 0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                       0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0xFFFD, 0x17D,  0xFFFD,
                                       0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0xFFFD, 0x17E,  0x178};

char32_t numbered(char32_t n) {
  if (n >= 128 && n < 160) return windows_1252[n - 128];
  if (n == 0 || n > 0x10FFFF || (n >= 0xD800 && n < 0xE000)) return 0xFFFD;
  return n;
}

int digit(char c, int base) {
  const int d = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 99;
  return d < base ? d : -1;
}

// The reference at html[at] == '&': appends its character and gives the byte after it; `at` where there is none.
std::size_t append_number(std::string_view html, std::size_t at, std::string& out) {
  std::size_t i = at + 2;
  const int base = i < html.size() && (html[i] | 32) == 'x' ? 16 : 10;
  if (base == 16) ++i;
  const std::size_t first = i;
  char32_t n = 0;
  for (; i < html.size() && digit(html[i], base) >= 0; ++i)
    n = std::min<char32_t>(n * base + digit(html[i], base), 0x110000);
  if (i == first) return at;
  append_utf8(out, numbered(n));
  return i < html.size() && html[i] == ';' ? i + 1 : i;
}

std::size_t append_name(std::string_view html, std::size_t at, std::string& out) {
  std::size_t i = at + 1;
  while (i < html.size() && i - at < 10 && ((html[i] | 32) >= 'a' && (html[i] | 32) <= 'z')) ++i;
  while (i < html.size() && i - at < 10 && html[i] >= '0' && html[i] <= '9') ++i;
  const std::string_view name = html.substr(at + 1, i - at - 1);
  const bool closed = i < html.size() && html[i] == ';';
  // `&copy=1` in an address is not ©.
  if (!closed && (!known_without_semicolon(name) || (i < html.size() && html[i] == '='))) return at;
  const char32_t c = named(name);
  if (c == 0) return at;
  append_utf8(out, c);
  return closed ? i + 1 : i;
}

}  // namespace

void append_decoded(std::string_view html, std::string& out) {
  std::size_t from = 0;
  while (from < html.size()) {
    const std::size_t at = html.find('&', from);
    out += html.substr(from, at - from);
    if (at == std::string_view::npos) return;
    const bool number = at + 1 < html.size() && html[at + 1] == '#';
    from = number ? append_number(html, at, out) : append_name(html, at, out);
    if (from == at) {
      out += '&';
      from = at + 1;
    }
  }
}

std::string decode_entities(std::string_view html) {
  std::string out;
  append_decoded(html, out);
  return out;
}

}  // namespace dixit
