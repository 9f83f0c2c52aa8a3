#include "statements/impersonal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "encoder/test_document.h"

namespace dixit {
namespace {

// Words between spaces: `il`, then the cue up to `|`, then what follows.
bool impersonal(std::string_view text) {
  std::string words(text);
  const std::size_t bar = words.find(" |");
  const auto cue_end = static_cast<std::uint32_t>(std::ranges::count(words.substr(0, bar), ' ') + 1);
  words.erase(bar, 2);
  const Document d = spaced_words_of(words);
  Statement s;
  s.source = {{0, 1}};
  s.cue = {{1, cue_end}};
  return is_impersonal(d, s);
}

TEST(Impersonal, PassiveBeforeAClause) {
  EXPECT_TRUE(impersonal("Il a été rappelé | que le pont fermait"));
  EXPECT_TRUE(impersonal("il est précisé | qu ' il ferme"));
  EXPECT_TRUE(impersonal("Il a en outre été convenu | de rouvrir le pont"));
  EXPECT_TRUE(impersonal("il leur est demandé | d ' évacuer la rive"));
}

TEST(Impersonal, SomebodySpeaks) {
  EXPECT_FALSE(impersonal("Il a rappelé | que le pont fermait"));
  EXPECT_FALSE(impersonal("Il s ' est dit | que le pont fermait")) << "reflexive";
  EXPECT_FALSE(impersonal("Il a été accusé | de vol"));
  EXPECT_FALSE(impersonal("Elle a été informée | que le pont fermait"));
  EXPECT_FALSE(impersonal("Il a été élu |")) << "nothing follows";
}

}  // namespace
}  // namespace dixit
