#include "cli/mistaken_arguments.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "query/names.h"

namespace dixit {
namespace {

std::string meant(const std::string& name, const char* before) {
  return name.empty() ? "" : std::string("; did you mean `") + before + name + "`?";
}

std::string of_command(const CLI::App& app, const std::string& found) {
  std::string listed;
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
    listed += (listed.empty() ? "" : ", ") + names.back();
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  return "found the command `" + found + "`, expected one of " + listed + meant(nearest(known, found), "");
}

std::string of_option(const CLI::App& command, const std::string& found) {
  std::vector<std::string_view> known;
  for (const CLI::Option* option : command.get_options())
    known.insert(known.end(), option->get_lnames().begin(), option->get_lnames().end());
  std::string name = found.substr(found.find_first_not_of('-'));
  name = name.substr(0, name.find('='));
  const bool is_dixit = command.get_parent() == nullptr;
  const std::string who = is_dixit ? "dixit" : "dixit " + command.get_name();
  const std::string said =
      "found the option `" + found + "`, which `" + who + "` does not have" + meant(nearest(known, name), "--");
  if (command.get_name() != "ask" || found.starts_with("--")) return said;
  return said + "\nA question that begins with a minus follows `--`: dixit ask STORE -- '" + found + "'";
}

bool is_option(const std::string& argument) {
  return argument.starts_with('-') && argument.find_first_not_of('-') != std::string::npos;
}

// Empty: CLI11 tells what is wrong.
std::string mistake_in(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  const CLI::App& command = chosen.empty() ? app : *chosen.front();
  for (const CLI::App* one : {&command, &app}) {
    const std::vector<std::string> left = one->remaining();
    const auto option = std::ranges::find_if(left, is_option);
    if (option != left.end()) return of_option(*one, *option);
  }
  const std::vector<std::string> left = app.remaining();
  return chosen.empty() && !left.empty() ? of_command(app, left.front()) : "";
}

std::string whole(const std::string& said) { return "dixit: " + said + "\nRun with --help for more information.\n"; }

}  // namespace

std::string mistake(const CLI::App* app, const CLI::Error& error) {
  const std::string said = mistake_in(*app);
  return said.empty() ? CLI::FailureMessage::simple(app, error) : whole(said);
}

std::string mistaken_help(const CLI::App& app, std::span<const char* const> arguments) {
  for (const std::string_view argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("-h") || argument.size() == 2) continue;
    const auto commands = app.get_subcommands([&](const CLI::App* one) { return one->check_name(arguments.front()); });
    return whole(of_option(commands.empty() ? app : *commands.front(), std::string(argument)));
  }
  return "";
}

}  // namespace dixit
