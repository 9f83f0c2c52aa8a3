#include "server/models.h"

#include <chrono>
#include <utility>

#include "server/refusal.h"
#include "text/error.h"

namespace dixit {
namespace {

template <class Value>
bool is_there(const std::shared_future<Value>& future) {
  return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::optional<Meanings> load_meanings(const std::string& model) {
  try {
    return Meanings(model);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

Models::Models(const std::string& model, const std::string& meanings)
    : reader_(std::async(std::launch::async,
                         [model] {
                           return Reader({model, "", ""});
                         })),
      meanings_(std::async(std::launch::async, load_meanings, meanings)) {}

const Reader& Models::reader() {
  try {
    return reader_.get();
  } catch (const Error& error) {
    throw Refusal(Reason::no_model, error.what());
  }
}

const Meanings* Models::meanings() {
  const std::optional<Meanings>& meanings = meanings_.get();
  return meanings ? &*meanings : nullptr;
}

Document Models::read(Document document, const Step& step) { return reader().read(std::move(document), nullptr, step); }

ModelsState Models::state() {
  ModelsState state;
  state.loading = !is_there(reader_) || !is_there(meanings_);
  state.meanings = is_there(meanings_) && meanings() != nullptr;
  if (!is_there(reader_)) return state;
  try {
    state.name = reader().model();
    state.languages = reader().languages();
  } catch (const Error& error) {
    state.problem = error.what();
  }
  return state;
}

}  // namespace dixit
