#include "accounts/events.h"

#include <algorithm>
#include <cmath>

#include "accounts/common_words.h"

namespace dixit {
namespace {

constexpr float too_common = 0.25F;
constexpr float least_likeness = 0.02F;    // not worth keeping
constexpr std::size_t most_compared = 16;  // articles of an event that is perhaps another

}  // namespace

Events::Events(Load load, std::uint32_t next, EventRules rules) : load_(std::move(load)), next_(next), rules_(rules) {}

// Holds the days around `day` and no others.
void Events::turn_to(std::int32_t day) {
  const std::int32_t first = day - std::max(rules_.rarity_days, rules_.days), last = day + rules_.days;
  if (first == first_ && last == last_) return;
  ++turns_;
  while (!days_.empty() && days_.begin()->first < first) drop(days_.begin()->first);
  while (!days_.empty() && days_.rbegin()->first > last) drop(days_.rbegin()->first);
  const auto load = [&](std::int32_t from, std::int32_t to) {
    if (from > to) return;
    std::vector<EventArticle> articles = load_(from, to);
    std::ranges::sort(articles, {}, &EventArticle::id);
    for (EventArticle& article : articles) hold(std::move(article));
  };
  if (first > last_ || last < first_) {
    load(first, last);
  } else {
    load(first, std::min(last, first_ - 1));
    load(std::max(first, last_ + 1), last);
  }
  first_ = first;
  last_ = last;
}

void Events::drop(std::int32_t day) {
  for (const Held& held : days_.at(day).articles) {
    if (!held.language) continue;
    --held.language->articles;
    for (const EventWord& word : held.article.words.words) --held.language->having[word.key];
    const auto event = events_.find(held.article.event);
    if (event == events_.end()) continue;
    std::erase_if(event->second, [&](Ref ref) { return ref.day == day; });
    if (event->second.empty()) events_.erase(event);
  }
  days_.erase(day);
}

Events::Ref Events::hold(EventArticle article) {
  Day& day = days_[article.day];
  const Ref ref{article.day, static_cast<std::uint32_t>(day.articles.size())};
  Language& language = languages_[article.words.language];
  ++language.articles;
  for (const EventWord& word : article.words.words) {
    ++language.having[word.key];
    day.words[word.key].push_back({ref.index, word.shared, word.weight});
  }
  if (article.event != none) events_[article.event].push_back(ref);
  day.articles.push_back({std::move(article), &language, 0, 0, 0});
  return ref;
}

float Events::rarity(const Held& in, std::uint32_t key) const {
  const auto found = in.language->having.find(key);
  const float having = found == in.language->having.end() ? 0 : static_cast<float>(found->second);
  const float share = (having + rules_.prior * common_share(in.article.words.language, key) + 0.5F) /
                      (static_cast<float>(in.language->articles) + rules_.prior + 1);
  return share > too_common ? 0 : std::pow(-std::log(share), rules_.power);
}

// Lengths of the vectors of words times rarity; the rarities of a day are those at its first article.
void Events::measure(Held& held) {
  if (held.measured == turns_) return;
  held.measured = turns_;
  float all = 0, shared = 0;
  for (const EventWord& word : held.article.words.words) {
    const float size = static_cast<float>(word.weight) * rarity(held, word.key);
    all += size * size;
    if (word.shared) shared += size * size;
  }
  held.length = std::sqrt(all);
  held.shared_length = std::sqrt(shared);
}

float Events::nearer(float product, const Held& a, const Held& b) const {
  const bool one_language = a.language == b.language;
  const float lengths = one_language ? a.length * b.length : a.shared_length * b.shared_length;
  if (lengths <= 0) return 0;
  const float apart = static_cast<float>(std::abs(a.article.day - b.article.day));
  return product / lengths * (one_language ? 1 : rules_.other_language) * std::max(0.F, 1 - rules_.a_day * apart);
}

float Events::likeness(Held& a, Held& b) {
  measure(a);
  measure(b);
  const bool one_language = a.language == b.language;
  float product = 0;
  auto i = a.article.words.words.begin();
  auto j = b.article.words.words.begin();
  while (i != a.article.words.words.end() && j != b.article.words.words.end()) {
    if (i->key == j->key && (one_language || (i->shared && j->shared))) {
      const float left = rarity(a, i->key);
      product += static_cast<float>(i->weight) * static_cast<float>(j->weight) * left *
                 (one_language ? left : rarity(b, j->key));
    }
    const auto key = i->key;
    if (key <= j->key) ++i;
    if (j->key <= key) ++j;
  }
  return nearer(product, a, b);
}

void Events::add_products(Held& article, const EventWord& word, std::int32_t day, std::vector<float>& products) {
  Day& other = days_.at(day);
  const auto found = other.words.find(word.key);
  if (found == other.words.end()) return;
  const float rare = rarity(article, word.key);
  for (const Having& having : found->second) {
    const Held& held = other.articles[having.article];
    const bool one_language = held.language == article.language;
    if (!one_language && !(word.shared && having.shared)) continue;
    products[having.article] += static_cast<float>(word.weight) * static_cast<float>(having.weight) * rare *
                                (one_language ? rare : rarity(held, word.key));
  }
}

// What of the days around it is like the article, itself left out.
Events::Likes Events::likes(Ref ref) {
  Held& article = at(ref);
  measure(article);
  Likes result;
  for (auto day = days_.lower_bound(ref.day - rules_.days); day != days_.end(); ++day) {
    if (day->first > ref.day + rules_.days) break;
    std::vector<float> products(day->second.articles.size());
    for (const EventWord& word : article.article.words.words) add_products(article, word, day->first, products);
    for (std::uint32_t i = 0; i < products.size(); ++i) {
      Held& held = day->second.articles[i];
      if (products[i] <= 0 || held.article.event == none) continue;  // itself has none yet
      measure(held);
      const float likeness = nearer(products[i], article, held);
      if (likeness > least_likeness) result[{day->first, i}] = likeness;
    }
  }
  return result;
}

// The articles of an event near enough to a day.
std::vector<Events::Ref> Events::members(std::uint32_t event, std::int32_t day) const {
  std::vector<Ref> near;
  for (const Ref ref : events_.at(event))
    if (std::abs(ref.day - day) <= rules_.days) near.push_back(ref);
  return near;
}

// The mean over the likest members.
float Events::likeness(const Likes& likes, const std::vector<Ref>& members) const {
  std::vector<float> found;
  for (const Ref ref : members) {
    const auto like = likes.find(ref);
    found.push_back(like == likes.end() ? 0 : like->second);
  }
  std::ranges::sort(found, std::greater());
  found.resize(std::min<std::size_t>(found.size(), rules_.nearest));
  float sum = 0;
  for (const float one : found) sum += one;
  return found.empty() ? 0 : sum / static_cast<float>(found.size());
}

bool Events::same(std::uint32_t a, std::uint32_t b, std::int32_t day) {
  const std::vector<Ref> left = members(a, day), right = members(b, day);
  const auto fixed = [&](Ref ref) { return at(ref).article.fixed; };
  if (std::ranges::any_of(events_.at(a), fixed) && std::ranges::any_of(events_.at(b), fixed)) return false;
  float sum = 0;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < std::min(left.size(), most_compared); ++i)
    for (std::size_t j = 0; j < std::min(right.size(), most_compared); ++j, ++pairs)
      sum += likeness(at(left[i]), at(right[j]));
  return pairs > 0 && sum / static_cast<float>(pairs) >= rules_.same;
}

void Events::put(Ref ref, std::uint32_t event) {
  at(ref).article.event = event;
  events_[event].push_back(ref);
}

void Events::take_from_event(Ref ref) {
  const auto event = events_.find(at(ref).article.event);
  if (event == events_.end()) return;
  std::erase(event->second, ref);
  if (event->second.empty()) events_.erase(event);
}

void Events::join(std::uint32_t from, std::uint32_t to) {
  const std::vector<Ref> moved = std::move(events_.at(from));
  events_.erase(from);
  for (const Ref ref : moved) put(ref, to);
}

std::map<std::uint32_t, float> Events::events_near(Ref ref) {
  const Likes found = likes(ref);
  std::map<std::uint32_t, float> near;
  for (const auto& [other, like] : found) near.emplace(at(other).article.event, 0);
  for (auto& [event, like] : near) like = likeness(found, members(event, ref.day));
  return near;
}

Placed Events::add(EventArticle article) {
  turn_to(article.day);
  const std::uint32_t given = article.event;
  const Ref ref = hold(std::move(article));
  if (given != none) return {given, {}};
  const std::map<std::uint32_t, float> near = events_near(ref);
  Placed placed{none, {}};
  float most = rules_.alike;
  for (const auto& [event, like] : near)
    if (placed.event == none ? like >= most : like > most) placed.event = event, most = like;
  if (placed.event == none) placed.event = next_++;
  put(ref, placed.event);
  for (const auto& [event, like] : near) {
    const bool gone = event == placed.event || !events_.contains(event);
    if (gone || like < rules_.alike || !same(placed.event, event, ref.day)) continue;
    const std::uint32_t from = std::max(placed.event, event);
    placed.event = std::min(placed.event, event);
    placed.joined.push_back(from);
    join(from, placed.event);
  }
  return placed;
}

void Events::forget(std::uint64_t id, std::int32_t day) {
  const auto held_day = days_.find(day);
  if (held_day == days_.end()) return;
  for (std::uint32_t i = 0; i < held_day->second.articles.size(); ++i) {
    Held& held = held_day->second.articles[i];
    if (held.article.id != id || !held.language) continue;
    take_from_event({day, i});
    --held.language->articles;
    for (const EventWord& word : held.article.words.words) {
      --held.language->having[word.key];
      std::erase_if(held_day->second.words[word.key], [&](const Having& having) { return having.article == i; });
    }
    held = {};  // its place stays, so that the others keep theirs
    return;
  }
}

}  // namespace dixit
