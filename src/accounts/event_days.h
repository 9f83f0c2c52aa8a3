// The articles of some weeks, by day and by word, and how like two of them are: what Events groups them by.
//
//   EventDays days(articles_of_days, rules);
//   days.turn_to(17900);
//   const EventDays::Ref ref = days.hold(article);
//   for (const auto& [other, like] : days.likes(ref)) …    // of those around its day
//
// In memory are the weeks before the day and the days that an event may go on; turning to the next day fetches one
// day, turning far away all of them. The rarity of a word is counted over these weeks, so that in a long crisis the
// words of the crisis tell nothing. For one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "accounts/event_rules.h"
#include "accounts/event_words.h"

namespace dixit {

struct EventArticle {
  std::uint64_t id = 0;
  std::int32_t day = 0;        // of its date; where it has none, the day on which it came
  bool dated = true;           // its date tells the day
  std::uint32_t event = none;  // that it is on
  bool fixed = false;          // a person put it there
  EventWords words;
};

struct EventLike {           // of two articles
  float words = 0;           // cosine of their words times rarity: 0 to about 1
  float meaning = 0;         // cosine of what title and opening mean, what all have in common taken off
  bool has_meaning = false;  // of both it is known
  std::int32_t days = 0;     // between them; where that is not known of a short one, as many as may be
};

class EventDays {
 public:
  // The articles of the days from first to last, both included, in any order.
  using Load = std::function<std::vector<EventArticle>(std::int32_t first, std::int32_t last)>;
  struct Ref {  // good until its day is turned away from
    std::int32_t day = 0;
    std::uint32_t index = 0;
    friend auto operator<=>(const Ref&, const Ref&) = default;
  };

  EventDays(Load load, const EventRules& rules) : load_(std::move(load)), rules_(rules) {}

  void turn_to(std::int32_t day);
  Ref hold(EventArticle article);

  const EventArticle& operator[](Ref ref) const { return days_.at(ref.day).articles[ref.index].article; }
  void put(Ref ref, std::uint32_t event);
  // Of an event that has none: empty.
  const std::vector<Ref>& on(std::uint32_t event) const;

  // With those on an event whose words are at least rules.least like it.
  std::vector<std::pair<Ref, EventLike>> likes(Ref ref);
  EventLike like(Ref a, Ref b);

 private:
  struct Language {
    std::string code;
    std::uint32_t articles = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> having;  // key → how many of them have it
  };
  struct Held {
    EventArticle article;
    Language* language = nullptr;
    std::uint32_t measured = 0;           // at which turn the lengths were
    float length = 0, shared_length = 0;  // of its words times their rarity
    std::vector<std::int16_t> meaning;    // without what is common to all
    float meaning_length = 0;
  };
  struct Having {
    std::uint32_t article = 0;
    bool shared = false;
    std::uint8_t weight = 0;
  };
  struct Day {
    std::vector<Held> articles;
    std::unordered_map<std::uint32_t, std::vector<Having>> words;  // by key
  };

  struct Near {  // a day whose articles are compared with one
    std::int32_t number = 0;
    Day* day = nullptr;
    std::vector<float> products;  // by article
  };
  using Rarities = std::vector<std::pair<const Language*, float>>;

  Held& at(Ref ref) { return days_.at(ref.day).articles[ref.index]; }
  void drop(std::int32_t day);
  void leave(Ref ref);
  float rarity(const Language& in, std::uint32_t key) const;
  void measure(Held& held);
  EventLike like(float words, const Held& a, const Held& b) const;
  void add_products(const Held& article, const EventWord& word, Near& near, Rarities& rarities);

  Load load_;
  EventRules rules_;
  std::int32_t first_ = 0, last_ = -1;  // days held
  std::uint32_t turns_ = 0;
  std::map<std::int32_t, Day> days_;
  std::map<std::string, Language> languages_;
  std::map<std::uint32_t, std::vector<Ref>> events_;  // their articles among those held
};

}  // namespace dixit
