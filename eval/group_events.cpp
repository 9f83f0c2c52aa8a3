// Groups articles, a JSON document a line, by event in the order in which they come; for eval/events.py.
//
//   group_events [RULES…] < articles.jsonl > events.tsv      # id, then an event for each of RULES
//   RULES: `alike=0.2,days=3` changes src/accounts/events.h's; `default` changes nothing
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "accounts/events.h"
#include "ingest/record.h"

namespace {

using dixit::EventArticle;
using dixit::EventRules;

EventRules rules_of(const std::string& text) {
  EventRules rules;
  for (std::size_t at = 0; at < text.size() && text != "default";) {
    const std::size_t end = std::min(text.find(',', at), text.size()), is = text.find('=', at);
    const std::string name = text.substr(at, is - at);
    const float value = std::stof(text.substr(is + 1, end - is - 1));
    if (name == "days") rules.days = static_cast<int>(value);
    if (name == "rarity_days") rules.rarity_days = static_cast<int>(value);
    if (name == "prior") rules.prior = value;
    if (name == "power") rules.power = value;
    if (name == "alike") rules.alike = value;
    if (name == "other_language") rules.other_language = value;
    if (name == "a_day") rules.a_day = value;
    if (name == "same") rules.same = value;
    if (name == "nearest") rules.nearest = static_cast<std::uint32_t>(value);
    at = end + 1;
  }
  return rules;
}

std::vector<std::uint32_t> group(std::vector<EventArticle> articles, const EventRules& rules) {
  std::vector<std::uint32_t> event_of(articles.size(), dixit::none);
  const auto load = [&](std::int32_t first, std::int32_t last) {
    std::vector<EventArticle> found;
    for (std::size_t i = 0; i < articles.size(); ++i)
      if (first <= articles[i].day && articles[i].day <= last && event_of[i] != dixit::none) {
        found.push_back(articles[i]);
        found.back().event = event_of[i];
      }
    return found;
  };
  dixit::Events events(load, 0, rules);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const dixit::Placed placed = events.add(articles[i]);
    event_of[i] = placed.event;
    for (std::uint32_t& event : event_of)
      for (const std::uint32_t joined : placed.joined)
        if (event == joined) event = placed.event;
  }
  return event_of;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> settings(argv + 1, argv + argc), ids;
  if (settings.empty()) settings = {"default"};
  dixit::RecordReader reader;
  std::vector<EventArticle> articles;
  const auto start = std::chrono::steady_clock::now();
  for (std::string line; std::getline(std::cin, line);) {
    const dixit::Document document = reader.read(line);
    EventArticle article{.id = articles.size(), .words = event_words(document)};
    article.day = dixit::day_of(document.date).value_or(articles.empty() ? 0 : articles.back().day);
    ids.push_back(document.id);
    articles.push_back(std::move(article));
  }
  const auto read = std::chrono::steady_clock::now();
  std::vector<std::vector<std::uint32_t>> found;
  for (const std::string& setting : settings) found.push_back(group(articles, rules_of(setting)));
  const auto seconds = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
  std::cerr << articles.size() << " articles, words: " << seconds(start, read)
            << " s, grouping: " << seconds(read, std::chrono::steady_clock::now()) / double(settings.size()) << " s\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::cout << ids[i];
    for (const auto& events : found) std::cout << '\t' << events[i];
    std::cout << '\n';
  }
}
