#include "cli/ask_command.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "cli/answer_output.h"
#include "cli/lazy_reader.h"
#include "cli/output.h"
#include "cli/question_meaning.h"
#include "query/saved.h"
#include "store/store.h"

namespace dixit {
namespace {

constexpr std::uint64_t page = 50;  // where nobody says how many

// `@NAME more` with the saved question in place of its name.
std::string expanded(const Database& db, const std::string& question) {
  const std::size_t at = question.find_first_not_of(' ');
  if (at == std::string::npos || question[at] != '@') return question;
  const std::size_t end = std::min(question.size(), question.find(' ', at));
  return saved_query(db, question.substr(at + 1, end - at - 1)).query + question.substr(end);
}

void list_saved(const Database& db, Output& out) {
  for (const SavedQuery& saved : saved_queries(db)) out.write('@' + saved.name + '\t' + saved.query + '\n');
  out.finish();
}

// Saved without words it would be all statements, which nobody keeps on purpose.
void check_question(const AskCommand& options) {
  const bool blank = options.question.find_first_not_of(" \t\n") == std::string::npos;
  if (!options.save.empty() && blank)
    throw Failure(ExitCode::usage, "--save: found no question, expected the one to keep as @" + options.save);
  const std::string found = "found `" + on_one_line(options.question) + "`, expected no question";
  if (!options.forget.empty() && !blank) throw Failure(ExitCode::usage, "--forget: " + found + " beside the name");
  if (!options.saved || blank) return;
  const bool name = wrong_name(options.question).empty();
  throw Failure(ExitCode::usage, "--saved: " + found + ": it lists those that are saved" +
                                     (name ? "; `@" + options.question + "` asks the one of this name" : ""));
}

void save(Database& db, const AskCommand& options) {
  const std::optional<std::string> before = save_query(db, options.save, expanded(db, options.question));
  if (!before) return;
  const char* what = options.ui == Ui::fr ? " : remplace la question enregistrée sous ce nom : "
                                          : ": replaced the question that was saved by this name: ";
  std::fputs(("dixit: @" + options.save + what + on_one_line(*before) + '\n').c_str(), stderr);
}

void write_answer(const Database& db, const AskCommand& options, const Query& query, const AskOptions& asked) {
  const Answer answer = ask(db, query, asked);
  Output out(options.output);
  AskFormat format = options.format;
  if (format == AskFormat::automatic) format = is_terminal(out.file()) ? AskFormat::text : AskFormat::jsonl;
  AnswerOutput output({format, {columns(out.file()), colours(options.colour, out.file()), options.ui}}, query);
  FoundRows rows(db);
  std::string bytes = output.begin();
  for (const Found& found : answer.found) {
    bytes += output.statement(rows.of(found.statement), found.likeness);
    if (bytes.size() > 1 << 16) out.write(std::exchange(bytes, {}));
  }
  std::uint64_t most = 0;
  for (const Counted& counted : answer.counts) most = std::max(most, counted.count);
  for (const Counted& counted : answer.counts) bytes += output.counted(counted, most);
  out.write(bytes + output.end(answer));
  out.finish();
  std::string note = page_note(answer, options.ui);
  if (note.empty()) note = nothing_note(answer, query, options.ui);
  if (!note.empty() && format != AskFormat::text) std::fputs(("dixit: " + note + '\n').c_str(), stderr);
}

}  // namespace

ExitCode ask_command(const AskCommand& options) try {
  const bool writes = !options.save.empty() || !options.forget.empty();
  if (options.question.size() > longest_query) parse(options.question);  // before the store is opened
  check_question(options);
  check_is_not_read(options.output, {options.store});
  Store store(options.store, writes ? Store::Mode::write : Store::Mode::read);
  Database& db = store.database();
  if (!options.forget.empty() && !forget_query(db, options.forget)) saved_query(db, options.forget);
  if (!options.save.empty()) save(db, options);
  if (writes) return ExitCode::done;
  db.run("BEGIN");
  if (options.saved) {
    Output out(options.output);
    list_saved(db, out);
    return ExitCode::done;
  }
  Query query = parse(expanded(db, options.question));
  if (options.limit) query.limit = options.limit;
  if (options.offset) query.offset = options.offset;
  LazyReader reader(options.model, "");
  AskOptions asked;
  asked.copies = options.copies;
  asked.versions = options.versions;
  asked.limit = page;
  asked.meaning = [&](std::string_view text) { return question_meaning(reader, text); };
  write_answer(db, options, query, asked);
  return ExitCode::done;
} catch (const QueryError& error) {
  throw Failure(ExitCode::usage, options.ui == Ui::fr ? error.in_french() : error.what());
}

}  // namespace dixit
