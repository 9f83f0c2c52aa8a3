// What several sub-commands ask for in the same way.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "wording/interface_words.h"

namespace dixit {

// Each adds the option of that name; the value must live as long as `app`.
void add_date(CLI::App& app, std::string& date);
void add_language(CLI::App& app, std::string& language);
void add_threads(CLI::App& app, unsigned& threads);
void add_output(CLI::App& app, std::string& file);
void add_model(CLI::App& app, std::string& model);
void add_colour(CLI::App& app, Colour& colour);
void add_ui(CLI::App& app, Ui& ui);

// An option whose value is one of `names`.
template <class Value>
void add_choice(CLI::App& app, const std::string& option, Value& value, const std::map<std::string, Value>& names,
                const std::string& help) {
  std::vector<std::string> known;
  std::string listed;
  for (const auto& name : names) {
    known.push_back(name.first);
    listed += (listed.empty() ? "" : "|") + name.first;
  }
  app.add_option_function<std::string>(
         option, [&value, names](const std::string& name) { value = names.at(name); }, help)
      ->check(CLI::IsMember(known).description(""))
      ->type_name(listed);
}

}  // namespace dixit
