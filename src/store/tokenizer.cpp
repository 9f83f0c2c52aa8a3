#include "store/tokenizer.h"

#include <sqlite3.h>

#include <new>

#include "text/error.h"

namespace dixit {
namespace {

using Token = int (*)(void* context, int flags, const char* token, int size, int begin, int end);

struct Words {
  WordStems& stems;
  std::string_view text;
  void* context;
  Token token;

  int emit(std::string_view stem, Range<char> word, int flags) const {
    return token(context, flags, stem.data(), static_cast<int>(stem.size()), static_cast<int>(word.begin),
                 static_cast<int>(word.end));
  }
  int index(std::string_view word, Range<char> range) const {
    const std::string_view stem = stems.of(word, stems.language);
    return stem.empty() ? SQLITE_OK : emit(stem, range, 0);
  }
  int begun(std::string_view word, Range<char> range) const {
    return emit(stems.of(word, TextLanguage::other), range, 0);
  }
  int ask(std::string_view word, Range<char> range) const {
    int flags = 0;
    for (const std::string& stem : stems.in_all(word)) {
      if (const int code = emit(stem, range, flags); code != SQLITE_OK) return code;
      flags = FTS5_TOKEN_COLOCATED;
    }
    return SQLITE_OK;
  }
};

int create(void* stems, const char**, int, Fts5Tokenizer** tokenizer) {
  *tokenizer = static_cast<Fts5Tokenizer*>(stems);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, Token token) try {
  const Words words{*reinterpret_cast<WordStems*>(tokenizer), {text, static_cast<std::size_t>(size)}, context, token};
  const bool asked = (flags & FTS5_TOKENIZE_QUERY) != 0, begun = (flags & FTS5_TOKENIZE_PREFIX) != 0;
  for (Range<char> word = next_word(words.text, 0); !word.empty(); word = next_word(words.text, word.end)) {
    const std::string_view spelled = words.text.substr(word.begin, word.size());
    const int code = begun ? words.begun(spelled, word) : asked ? words.ask(spelled, word) : words.index(spelled, word);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
} catch (...) {  // SQLite is C: nothing may be thrown through it
  return SQLITE_NOMEM;
}

}  // namespace

void register_tokenizer(sqlite3* db, WordStems& stems) {
  fts5_api* api = nullptr;
  sqlite3_stmt* select = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &select, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(select, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(select);
  }
  sqlite3_finalize(select);
  fts5_tokenizer functions{create, destroy, tokenize};
  if (api == nullptr || api->xCreateTokenizer(api, "dixit", &stems, &functions, nullptr) != SQLITE_OK)
    throw Error("SQLite: found no full-text search (FTS5), expected it; use a library that was built with it");
}

}  // namespace dixit
