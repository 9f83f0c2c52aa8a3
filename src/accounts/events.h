// Which articles of a stream are about one event: by words, names and numbers weighed by rarity, and by time.
//
//   Events events(articles_of_days, 1);              // a function that gives the articles of some days back
//   for (const Document& d : documents)
//     store(events.add({.id = 7, .day = *day_of(d.date), .words = event_words(d)}));
//
// What `add` returns is to be stored before the next `add`, since articles_of_days must give it back.
//
// Every article is on exactly one event, if alone. An article goes to the event of those around its day that it is
// most like, if it is like it enough, else it begins a new one; events that it shows to be one are joined, and the
// oldest number stays. What a person decided is taken as given: an article whose event is `fixed` is never moved, and
// an event that has one is not joined to another that has one. To move articles, join or split events: change what
// articles_of_days gives and make a new Events.
//
// The rarity of a word is counted over the weeks before the day, so that in a long crisis the words of the crisis tell
// nothing. Only those weeks are in memory. Articles may come in any order; in the order of days they are fast, since
// every other day must be fetched. The same articles in the same order give the same events. For one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

#include "accounts/event_rules.h"
#include "accounts/event_words.h"

namespace dixit {

struct EventArticle {
  std::uint64_t id = 0;
  std::int32_t day = 0;        // of its date; where it has none, the day on which it came
  std::uint32_t event = none;  // that it is on
  bool fixed = false;          // a person put it there
  EventWords words;
};

struct Placed {
  std::uint32_t event = 0;            // of the article added
  std::vector<std::uint32_t> joined;  // events that are now `event`, with all their articles
};

class Events {
 public:
  // The articles of the days from first to last, both included, in any order.
  using Load = std::function<std::vector<EventArticle>(std::int32_t first, std::int32_t last)>;

  // `next`: above the number of every event there is.
  Events(Load load, std::uint32_t next, EventRules rules = {});

  // `event` and `fixed` of the article may be given; else they are found.
  Placed add(EventArticle article);
  // An article that is taken out, or comes again in another version; one that is not held is passed over.
  void forget(std::uint64_t id, std::int32_t day);

 private:
  struct Language {
    std::uint32_t articles = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> having;  // key → how many of them have it
  };
  struct Held {
    EventArticle article;
    Language* language = nullptr;
    std::uint32_t measured = 0;           // at which turn the lengths were
    float length = 0, shared_length = 0;  // of its words times their rarity
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
  struct Ref {
    std::int32_t day = 0;
    std::uint32_t index = 0;
    friend auto operator<=>(const Ref&, const Ref&) = default;
  };
  using Likes = std::map<Ref, float>;

  Held& at(Ref ref) { return days_.at(ref.day).articles[ref.index]; }
  void turn_to(std::int32_t day);
  void drop(std::int32_t day);
  Ref hold(EventArticle article);
  float rarity(const Held& in, std::uint32_t key) const;
  void measure(Held& held);
  float nearer(float likeness, const Held& a, const Held& b) const;
  float likeness(Held& a, Held& b);
  Likes likes(Ref article);
  void add_products(Held& article, const EventWord& word, std::int32_t day, std::vector<float>& products);
  std::vector<Ref> members(std::uint32_t event, std::int32_t day) const;
  float likeness(const Likes& likes, const std::vector<Ref>& members) const;
  bool same(std::uint32_t a, std::uint32_t b, std::int32_t day);
  void put(Ref article, std::uint32_t event);
  void take_from_event(Ref article);
  std::map<std::uint32_t, float> events_near(Ref article);
  void join(std::uint32_t from, std::uint32_t to);

  Load load_;
  std::uint32_t next_;
  EventRules rules_;
  std::int32_t first_ = 0, last_ = -1;  // days held
  std::uint32_t turns_ = 0;
  std::map<std::int32_t, Day> days_;
  std::map<std::string, Language> languages_;
  std::map<std::uint32_t, std::vector<Ref>> events_;  // their articles among those held
};

}  // namespace dixit
