// Which articles of a stream are about one event: by words, names and numbers weighed by rarity, by what title and
// opening mean, and by time.
//
//   Events events(articles_of_days, 1);              // a function that gives the articles of some days back
//   for (const Document& d : documents)
//     store(events.add({.id = 7, .day = *day_of(d.date), .words = event_words(d)}));
//
// What `add` returns is to be stored before the next `add`, since articles_of_days must give it back.
//
// Every article is on exactly one event, if alone. An article that comes is put together with all articles of the
// events it is somewhat like, and these are parted anew (event_parts.h): it joins one of the events, begins one, shows
// that two are one, or that some of their articles belong elsewhere. Of events that become one the oldest number stays.
// What a person decided is taken as given: an article that is `fixed` is never moved, and an event that has one
// is not joined to another. At most 200 articles are parted anew at once: of the likest events first, and of an event
// those of the nearest days. To move articles, join or split events: change what articles_of_days gives and make a new
// Events.
//
// Only some weeks are in memory (event_days.h). Articles may come in any order; in the order of days they are fast,
// since every other day must be fetched. The same articles in the same order give the same events. For one thread.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "accounts/event_days.h"
#include "accounts/event_rules.h"

namespace dixit {

// The log odds that two articles are on one event.
float one_event(const EventLike& like);

struct Placed {
  struct Joined {
    std::uint32_t from = 0, to = 0;  // events: all articles of the one are now on the other
  };
  struct Moved {
    std::uint64_t article = 0;
    std::uint32_t event = 0;  // perhaps one that was not there
  };
  std::uint32_t event = 0;  // of the article added
  std::vector<Joined> joined;
  std::vector<Moved> moved;  // after that
};

class Events {
 public:
  // `next`: above the number of every event there is.
  Events(EventDays::Load load, std::uint32_t next, const EventRules& rules = {});

  // `event` and `fixed` of the article may be given; else they are found.
  Placed add(EventArticle article);

 private:
  using Ref = EventDays::Ref;
  struct Row {               // likenesses of an article, 0 to 1, to others, by id
    std::uint64_t made = 0;  // when, counted
    bool complete = false;   // to all that had a row before, the others being 0
    std::unordered_map<std::uint64_t, float> likeness;
  };
  struct Together {  // what is parted anew: the events near an article, and their articles near its day with it
    std::vector<std::uint32_t> events;
    std::vector<Ref> articles;
  };

  Row& row(Ref ref);
  void forget_days_far_from(std::int32_t day);
  float likeness_of(const EventLike& like) const;
  float likeness(Ref a, Ref b);
  std::vector<Ref> on_near(std::uint32_t event, std::int32_t day) const;
  bool has_fixed(std::uint32_t event) const;
  Together together(Ref ref);
  std::vector<std::uint32_t> part(const std::vector<Ref>& articles);
  std::uint32_t home(std::uint32_t event, const Together& all, const std::vector<std::uint32_t>& parts) const;
  std::vector<std::uint32_t> numbers(const Together& all, const std::vector<std::uint32_t>& parts);
  Placed place(Ref added, const Together& all, const std::vector<std::uint32_t>& parts);

  EventRules rules_;
  EventDays days_;
  std::uint32_t next_;
  std::uint64_t rows_made_ = 0;
  std::map<std::int32_t, std::unordered_map<std::uint64_t, Row>> rows_;  // by day and id
};

}  // namespace dixit
