#include "store/copies.h"

#include <array>
#include <map>
#include <random>

#include "store/test_store.h"

namespace dixit {
namespace {

// Of each newest version, whose statement its own is an appearance of.
std::string appearances(Store& store) {
  Sql select = store.database().sql(
      "SELECT d.key, coalesce((SELECT key FROM documents WHERE id = f.document), '-'), d.copies IS NOT NULL "
      "FROM documents d JOIN statements s ON s.document = d.id LEFT JOIN statements f ON f.id = s.copy_of "
      "WHERE d.current ORDER BY d.id");
  std::string all;
  while (select.step())
    all += std::string(select.text(0)) + ':' + std::string(select.text(1)) + (select.integer(2) != 0 ? "+ " : " ");
  return all;
}

class CopiesInStore : public InStore {
 protected:
  TestArticle any_article() {
    constexpr std::array who{"Claire Moreau", "Luc Pons", "Moreau"};
    constexpr std::array what{"L'école ouvrira en mai", "L'école ne sera pas ouverte avant le mois de septembre"};
    return {.id = std::string(1, static_cast<char>('a' + random_() % 9)),
            .who = who[random_() % who.size()],
            .what = what[random_() % what.size()],
            .more = long_text(0, 76 + static_cast<int>(random_() % 5))};
  }

  // Adds, replaces, reads again or removes an article, in `articles` too: by document.
  void change(Store& store, Writer& writer, std::map<std::uint32_t, TestArticle>& articles) {
    TestArticle article = any_article();
    const auto at = std::ranges::find_if(articles, [&](const auto& one) { return one.second.id == article.id; });
    writer.begin();
    if (at == articles.end() || random_() % 3 == 0) {
      const std::uint32_t document = writer.add(test_article(article)).document;
      if (at != articles.end() && at->first != document) articles.erase(at);
      articles[document] = article;
    } else if (random_() % 2 == 0) {
      writer.read_again(at->first, test_article(article));
      at->second = article;
    } else {
      writer.remove(article.id);
      articles.erase(at);
    }
    writer.commit();
    store.database().run("UPDATE documents SET hash = randomblob(16)");  // the same text is to be a new version
  }

  std::mt19937 random_{7};
};

TEST_F(CopiesInStore, AreThoseOfAStoreThatIsMadeAnew) {
  Store store(file, Store::Mode::create);
  Writer writer(store.database());
  std::map<std::uint32_t, TestArticle> articles;
  for (int i = 0; i < 120; ++i) {
    change(store, writer, articles);
    const std::string other = (folder / ("anew" + std::to_string(i) + ".db")).string();
    Store anew(other, Store::Mode::create);
    for (const auto& [document, article] : articles) add(anew, article);
    ASSERT_EQ(appearances(store), appearances(anew)) << i;
  }
}

}  // namespace
}  // namespace dixit
