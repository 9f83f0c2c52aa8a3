// Groups articles, a JSON document a line, by event in the order in which they come; for eval/events.py.
//
//   group_events [--words] [--orders FILE] [RULES…] < articles.jsonl > events.tsv      # id, then its events
//   group_events [--words] --pairs IDS < articles.jsonl > pairs.tsv    # two ids, likeness of words, of meanings, days
//
//   RULES: `alike=0.2,days=3` changes src/accounts/event_rules.h's; `default` changes nothing. An event is printed for
//     each of them, and for each order of it
//   --orders: orders in which the articles come instead, one a line: their numbers from 0 on
//   --words: without meanings
//   IDS: a file of ids, one a line; told of are pairs of these that are alike enough to be compared
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "accounts/events.h"
#include "ingest/record.h"
#include "reader/meanings.h"
#include "segment/segment.h"

namespace {

using dixit::EventArticle;
using dixit::EventRules;

struct Articles {
  std::vector<EventArticle> articles;  // id: where they stand
  std::vector<std::string> ids;
};

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
    if (name == "other_language") rules.other_language = value;
    if (name == "least") rules.least = value;
    if (name == "sharpness") rules.sharpness = value;
    if (name == "alike") rules.alike = value;
    at = end + 1;
  }
  return rules;
}

Articles read(std::istream& in, const dixit::Meanings* meanings) {
  Articles read;
  dixit::RecordReader reader;
  for (std::string line; std::getline(in, line);) {
    dixit::Document document = reader.read(line);
    if (meanings) {
      dixit::segment(document);
      meanings->add_opening_to(document);
    }
    EventArticle article{.id = read.articles.size(), .words = event_words(document)};
    const std::optional<std::int32_t> day = dixit::day_of(document.date);
    article.dated = day.has_value();
    article.day = day.value_or(read.articles.empty() ? 0 : read.articles.back().day);
    read.ids.push_back(document.id);
    read.articles.push_back(std::move(article));
  }
  return read;
}

std::vector<EventArticle> of_days(const std::vector<EventArticle>& articles, std::int32_t first, std::int32_t last) {
  std::vector<EventArticle> found;
  for (const EventArticle& article : articles)
    if (first <= article.day && article.day <= last && article.event != dixit::none) found.push_back(article);
  return found;
}

using Order = std::vector<std::size_t>;

// The event of each article, by where it stands in `read`.
std::vector<std::uint32_t> group(const std::vector<EventArticle>& read, const Order& order, const EventRules& rules) {
  std::vector<EventArticle> articles;
  for (const std::size_t i : order) {
    articles.push_back(read.at(i));
    articles.back().id = articles.size() - 1;
  }
  dixit::Events events([&](auto first, auto last) { return of_days(articles, first, last); }, 0, rules);
  for (EventArticle& article : articles) {
    const dixit::Placed placed = events.add(article);
    article.event = placed.event;
    for (const auto& joined : placed.joined)
      for (EventArticle& other : articles)
        if (other.event == joined.from) other.event = joined.to;
    for (const auto& moved : placed.moved) articles[moved.article].event = moved.event;
  }
  std::vector<std::uint32_t> found(read.size(), dixit::none);
  for (std::size_t i = 0; i < order.size(); ++i) found[order[i]] = articles[i].event;
  return found;
}

std::vector<Order> orders_in(const std::string& file) {
  std::vector<Order> orders;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream numbers(line);
    orders.emplace_back(std::istream_iterator<std::size_t>(numbers), std::istream_iterator<std::size_t>());
  }
  return orders;
}

void print_pairs(Articles read, const char* file) {
  std::set<std::string> wanted;
  std::ifstream in(file);
  for (std::string id; std::getline(in, id);) wanted.insert(id);
  dixit::EventDays days([&](auto first, auto last) { return of_days(read.articles, first, last); }, {});
  for (EventArticle& article : read.articles) {
    days.turn_to(article.day);
    article.event = 0;
    const auto ref = days.hold(article);
    if (!wanted.contains(read.ids[article.id])) continue;
    for (const auto& [other, like] : days.likes(ref)) {
      const std::string& id = read.ids[days[other].id];
      if (wanted.contains(id))
        std::cout << read.ids[article.id] << '\t' << id << '\t' << like.words << '\t' << like.meaning << '\t'
                  << like.days << '\n';
    }
  }
}

void print_events(const Articles& read, const std::vector<Order>& orders, const std::vector<std::string>& settings) {
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::vector<std::uint32_t>> found;
  for (const std::string& setting : settings)
    for (const Order& order : orders) found.push_back(group(read.articles, order, rules_of(setting)));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::cerr << read.articles.size() << " articles, grouping: " << taken.count() / double(found.size()) << " s\n";
  for (std::size_t i = 0; i < read.ids.size(); ++i) {
    std::cout << read.ids[i];
    for (const auto& events : found) std::cout << '\t' << events[i];
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::optional<dixit::Meanings> meanings;
  if (std::erase(arguments, "--words") == 0) meanings.emplace();
  Articles articles = read(std::cin, meanings ? &*meanings : nullptr);
  if (arguments.size() == 2 && arguments[0] == "--pairs") {
    print_pairs(std::move(articles), arguments[1].c_str());
    return 0;
  }
  std::vector<Order> orders(1, Order(articles.ids.size()));
  std::iota(orders[0].begin(), orders[0].end(), 0);
  if (arguments.size() >= 2 && arguments[0] == "--orders") {
    orders = orders_in(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.empty()) arguments = {"default"};
  print_events(articles, orders, arguments);
}
