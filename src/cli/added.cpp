#include "cli/added.h"

#include <string>

#include "text/json.h"

namespace dixit {
namespace {

struct Names {
  const char *one, *several;
};
constexpr Names added[] = {{"article added", "articles added"}, {"article ajouté", "articles ajoutés"}};
constexpr Names changed[] = {{"changed", "changed"}, {"modifié", "modifiés"}};
constexpr Names known[] = {{"already there", "already there"}, {"déjà là", "déjà là"}};
constexpr Names copies[] = {{"copy", "copies"}, {"copie", "copies"}};
constexpr Names unread[] = {{"article not read", "articles not read"}, {"article non lu", "articles non lus"}};
constexpr Names read_again[] = {{"article read again by ", "articles read again by "},
                                {"article relu par ", "articles relus par "}};
constexpr const char* no_language[] = {"the language could not be told", "la langue n’a pas été reconnue"};
constexpr const char* other_language[] = {"the model does not know the language ",
                                          "le modèle ne connaît pas la langue "};
constexpr Names statements[] = {{"statement", "statements"}, {"énoncé", "énoncés"}};

std::string count(std::uint64_t number, const Names (&names)[2], Ui ui) {
  const Names& name = names[ui == Ui::fr ? 1 : 0];
  const bool one = number == 1 || (number == 0 && ui == Ui::fr);
  return grouped(number, ui) + ' ' + (one ? name.one : name.several);
}

}  // namespace

std::string articles_read_again(std::uint64_t number, Ui ui) { return count(number, read_again, ui); }

void AddedOutput::add(const Article& article, const Added& added) {
  constexpr const char* results[] = {"added", "changed", "known"};
  ++articles_[static_cast<std::size_t>(added.outcome)];
  const std::size_t kept = added.outcome == Outcome::known ? 0 : article.document.statements.size();
  statements_ += kept;
  if (added.copy_of != 0) ++copies_;
  if (added.outcome != Outcome::known && !article.document.notice.empty()) ++not_read_[article.document.language];
  if (tell_ != AddOptions::Tell::each) return;
  std::string line;
  JsonWriter json(line);
  json.begin_object().key("id").string(article.document.id);
  json.key("result").string(results[static_cast<int>(added.outcome)]).key("document").integer(added.document);
  json.key("statements").integer(static_cast<std::int64_t>(kept)).key("copy_of");
  json.integer_or_null(added.copy_of).end_object();
  out_.write(line + '\n');
}

std::vector<std::string> AddedOutput::not_read(Ui ui) const {
  const std::size_t in = ui == Ui::fr ? 1 : 0;
  std::vector<std::string> told;
  for (const auto& [language, number] : not_read_)
    told.push_back(count(number, unread, ui) + ": " +
                   (language.empty() ? no_language[in] : other_language[in] + language));
  return told;
}

void AddedOutput::finish(Ui ui) {
  if (tell_ == AddOptions::Tell::summary) {
    out_.write(count(articles_[0], dixit::added, ui) + ", " + count(articles_[1], changed, ui) + ", " +
               count(articles_[2], known, ui) + "; " + count(copies_, copies, ui) + "; " +
               count(statements_, statements, ui) + '\n');
  }
  out_.finish();
}

}  // namespace dixit
