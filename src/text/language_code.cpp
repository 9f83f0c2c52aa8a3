#include "text/language_code.h"

#include <algorithm>
#include <array>

namespace dixit {
namespace {

// ISO 639-2, both kinds, of languages that news come in and that have a shorter code; none: it names no language.
struct Longer {
  std::string_view code, shorter;
};
constexpr auto longer = std::to_array<Longer>({
    {"afr", "af"}, {"alb", "sq"}, {"sqi", "sq"}, {"amh", "am"}, {"ara", "ar"}, {"arm", "hy"}, {"hye", "hy"},
    {"aze", "az"}, {"baq", "eu"}, {"eus", "eu"}, {"bel", "be"}, {"ben", "bn"}, {"bos", "bs"}, {"bre", "br"},
    {"bul", "bg"}, {"bur", "my"}, {"mya", "my"}, {"cat", "ca"}, {"chi", "zh"}, {"zho", "zh"}, {"cze", "cs"},
    {"ces", "cs"}, {"cos", "co"}, {"dan", "da"}, {"dut", "nl"}, {"nld", "nl"}, {"eng", "en"}, {"est", "et"},
    {"fin", "fi"}, {"fre", "fr"}, {"fra", "fr"}, {"geo", "ka"}, {"kat", "ka"}, {"ger", "de"}, {"deu", "de"},
    {"gle", "ga"}, {"glg", "gl"}, {"gre", "el"}, {"ell", "el"}, {"hau", "ha"}, {"heb", "he"}, {"hin", "hi"},
    {"hrv", "hr"}, {"hun", "hu"}, {"ice", "is"}, {"isl", "is"}, {"ind", "id"}, {"ita", "it"}, {"jpn", "ja"},
    {"kaz", "kk"}, {"khm", "km"}, {"kor", "ko"}, {"kur", "ku"}, {"lao", "lo"}, {"lat", "la"}, {"lav", "lv"},
    {"lit", "lt"}, {"ltz", "lb"}, {"mac", "mk"}, {"mkd", "mk"}, {"may", "ms"}, {"msa", "ms"}, {"mlt", "mt"},
    {"mon", "mn"}, {"nep", "ne"}, {"nor", "no"}, {"nob", "nb"}, {"nno", "nn"}, {"oci", "oc"}, {"per", "fa"},
    {"fas", "fa"}, {"pol", "pl"}, {"por", "pt"}, {"pus", "ps"}, {"rum", "ro"}, {"ron", "ro"}, {"rus", "ru"},
    {"slo", "sk"}, {"slk", "sk"}, {"slv", "sl"}, {"som", "so"}, {"spa", "es"}, {"srp", "sr"}, {"swa", "sw"},
    {"swe", "sv"}, {"tam", "ta"}, {"tel", "te"}, {"tha", "th"}, {"tur", "tr"}, {"ukr", "uk"}, {"urd", "ur"},
    {"uzb", "uz"}, {"vie", "vi"}, {"wel", "cy"}, {"cym", "cy"}, {"mis", ""},   {"mul", ""},   {"und", ""},
    {"zxx", ""},
});

}  // namespace

std::string language_code(std::string_view tag) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t begin = 0;
  while (begin < tag.size() && tag[begin] == ' ') ++begin;
  std::size_t end = begin;
  while (end < tag.size() && letter(tag[end])) ++end;
  const bool ends = end == tag.size() || std::string_view("-_., ").find(tag[end]) != std::string_view::npos;
  if (!ends || end - begin < 2 || end - begin > 3) return "";
  std::string code(tag.substr(begin, end - begin));
  for (char& c : code) c = static_cast<char>(c | 0x20);
  const auto* known = std::ranges::find(longer, code, &Longer::code);
  return known == longer.end() ? code : std::string(known->shorter);
}

}  // namespace dixit
