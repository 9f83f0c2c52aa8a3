#include "cli/question_meaning.h"

namespace dixit {

std::vector<std::int8_t> question_meaning(LazyReader& reader, std::string_view text) {
  const Meanings* meanings = reader.meanings();
  if (meanings == nullptr)
    throw Failure(ExitCode::no_model, "like: needs the model of meanings; " + reader.no_meanings());
  return meanings->of(text);
}

}  // namespace dixit
