// What every stage expects of a model.
//
//   expect_every_part_needed(made(), [](const Model& model) { Claims made(model); });
#pragma once

#include <gtest/gtest.h>

#include "encoder/test_model.h"
#include "text/error.h"

namespace dixit {

// Expects that `make` takes the model, and throws Error where any of its sections is missing.
template <class Make>
void expect_every_part_needed(const TestModel& whole, Make make) {
  EXPECT_NO_THROW(make(*whole.model()));
  for (const TestModel::Part& part : whole.parts) {
    if (part.name.starts_with("model.")) continue;
    TestModel model = whole;
    std::erase_if(model.parts, [&](const TestModel::Part& p) { return p.name == part.name; });
    EXPECT_THROW(make(*model.model()), Error) << part.name;
  }
}

}  // namespace dixit
