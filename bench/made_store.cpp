// Makes a store of made-up statements, no two alike, to measure questions with: far faster than adding as many
// articles.
//
//   made_store bench.db 1000000       // bench.db must not be there
//
// Words are drawn from 40,000 made-up ones, speakers from 20,000, as unevenly as real ones (Zipf); of one statement in
// six nobody knows who says so, one in ten mentions somebody, one in ten is said to somebody; 21 statements an article
// of 3,500 characters, half French, half English; dates over seven years; each statement has a random meaning, so that
// none is near another. Tables that questions do not read stay empty. The same call gives the same rows.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "store/article.h"
#include "store/columns.h"
#include "store/dictionary.h"
#include "store/sign_codes.h"
#include "store/store.h"
#include "store/words.h"

namespace {

using namespace dixit;

class Maker {
 public:
  Maker() {
    for (int i = 0; i < 40000; ++i) words_.push_back(made_word());
    for (int i = 0; i < 40000; ++i) weights_.push_back((i == 0 ? 0 : weights_.back()) + 1.0 / (i + 3));
  }
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }
  // Of the first `count` things, the first the most often.
  std::uint32_t uneven(std::uint32_t count) {
    const double at = weights_[count - 1] * static_cast<double>(random_() >> 11) * 0x1p-53;
    return static_cast<std::uint32_t>(std::ranges::lower_bound(weights_, at) - weights_.begin());
  }
  std::string phrase(std::uint32_t count, bool french) {
    static const char* const small[2][6] = {{"the", "of", "and", "to", "in", "a"},
                                            {"le", "la", "de", "des", "et", "que"}};
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) {
      text +=
          (i == 0 ? "" : " ") + (below(10) < 4 ? std::string(small[french ? 1 : 0][below(6)]) : words_[uneven(40000)]);
    }
    return text;
  }
  std::string name(std::uint32_t number) {
    std::string name = words_[number * 7 % 600] + ' ' + words_[(number * 31 + 5) % 40000];
    name[0] = static_cast<char>(name[0] & ~32);
    name[name.find(' ') + 1] &= ~32;
    return name;
  }
  std::vector<std::int8_t> meaning() {
    std::vector<std::int8_t> vector(meaning_size);
    for (std::int8_t& value : vector) {  // the sum of bits is nearly normal
      value = static_cast<std::int8_t>(__builtin_popcountll(random_() & 0xFFFFFFFF) - 16);
      value = static_cast<std::int8_t>(value * 2);
    }
    return vector;
  }
  std::string date() {
    char text[16];
    std::snprintf(text, sizeof text, "%04u-%02u-%02u", 2019 + below(7), 1 + below(12), 1 + below(28));
    return text;
  }

 private:
  std::string made_word() {
    static const char* const syllables[] = {"ba",  "ce",  "di",  "fo",  "gu",  "la",  "me",  "ni",
                                            "po",  "ru",  "sa",  "te",  "vi",  "bro", "cla", "dre",
                                            "gri", "pla", "stu", "tra", "mon", "ber", "lin", "cou"};
    std::string word;
    for (std::uint32_t i = 0, count = 2 + below(3); i < count; ++i) word += syllables[below(24)];
    return word;
  }

  std::mt19937_64 random_{1};
  std::vector<std::string> words_;
  std::vector<double> weights_;
};

class Filler {
 public:
  explicit Filler(Database& db)
      : db_(db),
        document_(db.sql(
            "INSERT INTO documents(id, key, name, version, current, hash, url, title, outlet, language, date, "
            "model, first_statement, statements) VALUES(?1, ?2, ?2, 1, 1, x'00', ?2, ?3, ?4, ?5, ?6, 'made', ?7, 21)")),
        reading_(db.sql("INSERT INTO readings(document, sketch, json) VALUES(?1, x'', ?2)")),
        title_(db.sql("INSERT INTO title_words(rowid, title) VALUES(?1, ?2)")),
        statement_(
            db.sql("INSERT INTO statements(id, document, name, line, source, cue, content, addressee, via, spans, "
                   "sentence, form, act, polarity, kind, distance, confidence, said, actor, to_actor, why, named) "
                   "VALUES(?1, ?2, 's', 1, ?3, ?4, ?5, '', '', '[]', '[100,240]', ?6, ?7, ?8, 0, 0, ?9, ?10, ?11, ?12, "
                   "'[]', ?13)")),
        words_(db.sql(
            "INSERT INTO statement_words(rowid, content, source, cue, via, named) VALUES(?1, ?2, ?3, ?4, '', ?5)")),
        meaning_(db.sql("INSERT INTO meanings(statement, vector) VALUES(?1, ?2)")),
        columns_(db.handle()),
        codes_(db),
        dictionary_(db) {}

  void actors() {
    Sql actor = db_.sql(
        "INSERT INTO actors(id, key, name, kind, gender, state, walks, documents) "
        "VALUES(?1, 'person ' || lower(?2), ?2, 0, ?1 % 3, ?3, 0, 1)");
    Sql words = db_.sql("INSERT INTO actor_words(rowid, names) VALUES(?1, ?2)");
    Sql name = db_.sql("INSERT INTO names(actor, folded, name, documents) VALUES(?1, lower(?2), ?2, 1)");
    for (std::uint32_t i = 0; i < 20000; ++i) {
      actor.bind(1, std::int64_t{i + 1}).bind(2, make_.name(i)).bind_or_null(3, i % 50 == 0 ? "FR" : "").run();
      words.bind(1, std::int64_t{i + 1}).bind(2, make_.name(i)).run();
      name.bind(1, std::int64_t{i + 1}).bind(2, make_.name(i)).run();
    }
  }
  void article(std::uint32_t id) {
    const bool french = id % 2 == 0;
    const std::string date = make_.date(), key = "https://example.org/" + std::to_string(id),
                      title = make_.phrase(8, french);
    const std::uint32_t outlet = dictionary_.number("Outlet " + std::to_string(make_.uneven(60)));
    const std::uint32_t language = dictionary_.number(french ? "fr" : "en"), first = (id - 1) * 21 + 1;
    document_.bind(1, std::int64_t{id}).bind(2, key).bind(3, title).bind(4, std::int64_t{outlet});
    document_.bind(5, french ? "fr" : "en").bind(6, date).bind(7, std::int64_t{first}).run();
    db_.words().language = french ? TextLanguage::french : TextLanguage::english;
    title_.bind(1, std::int64_t{id}).bind(2, title).run();
    if (readings_.size() < 500) {  // what is in the text does not matter, only that it is there
      Document text;
      text.text = make_.phrase(600, french);
      readings_.push_back(prepare(std::move(text)).json);
    }
    reading_.bind(1, std::int64_t{id}).bind_blob(2, readings_[id % readings_.size()]).run();
    for (std::uint32_t i = 0; i < 21; ++i) {
      statement(
          first + i,
          {.document = id, .first = first + i, .outlet = outlet, .language = language, .date = date_number(date)});
    }
  }
  void flush() {
    columns_.flush();
    codes_.flush();
  }

 private:
  void statement(std::uint32_t id, StatementFacts facts) {
    const bool french = facts.document % 2 == 0;
    const std::string content = make_.phrase(8 + make_.below(13), french), said = make_.date();
    facts.who = make_.below(6) == 0 ? 0 : 1 + make_.uneven(20000);
    facts.to = make_.below(10) == 0 ? 1 + make_.uneven(20000) : 0;
    const std::string named = make_.below(10) == 0 ? make_.name(make_.uneven(20000)) : "";
    facts.when = date_number(said);
    facts.confidence = static_cast<std::uint16_t>(make_.below(10001));
    facts.act = static_cast<std::uint8_t>(make_.uneven(20));
    facts.form = static_cast<std::uint8_t>(make_.below(4));
    facts.polarity = make_.below(20) == 0 ? 1 : 0;
    const std::string who = facts.who == 0 ? make_.phrase(3, french) : make_.name(facts.who - 1);
    const std::string cue = french ? "a nié" : "denied";
    statement_.bind(1, std::int64_t{id})
        .bind(2, std::int64_t{facts.document})
        .bind(3, who)
        .bind(4, cue)
        .bind(5, content);
    statement_.bind(6, std::int64_t{facts.form}).bind(7, std::int64_t{facts.act}).bind(8, std::int64_t{facts.polarity});
    statement_.bind(9, facts.confidence / 1e4).bind(10, said).bind_or_null(11, std::int64_t{facts.who});
    statement_.bind_or_null(12, std::int64_t{facts.to}).bind(13, named).run();
    words_.bind(1, std::int64_t{id}).bind(2, content).bind(3, who).bind(4, cue).bind(5, named).run();
    const std::vector<std::int8_t> meaning = make_.meaning();
    meaning_.bind(1, std::int64_t{id})
        .bind_blob(2, {reinterpret_cast<const char*>(meaning.data()), meaning.size()})
        .run();
    codes_.set(id, meaning);
    columns_.set(id, facts);
  }

  Database& db_;
  Maker make_;
  std::vector<std::string> readings_;
  Sql document_, reading_, title_, statement_, words_, meaning_;
  ColumnWriter columns_;
  SignCodes codes_;
  Dictionary dictionary_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Store store(argv[1], Store::Mode::create);
  Database& db = store.database();
  Filler filler(db);
  const std::uint32_t articles = (static_cast<std::uint32_t>(std::stoul(argv[2])) + 20) / 21;
  for (std::uint32_t id = 0; id < articles;) {
    Transaction transaction(db);
    if (id == 0) filler.actors();
    for (const std::uint32_t end = std::min(articles, id + 2000); id < end;) filler.article(++id);
    filler.flush();
    transaction.commit();
    std::fprintf(stderr, "%u articles\n", id);
  }
}
