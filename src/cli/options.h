// What several sub-commands ask for in the same way.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

namespace dixit {

// Empty: it is a date such as `2024`, `2024-04` or `2024-04-03`; else what is wrong with it.
std::string check_date(const std::string& date);
// Empty: it is a language's code such as `fr`; else what is wrong with it.
std::string check_language(const std::string& language);

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
