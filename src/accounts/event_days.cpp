#include "accounts/event_days.h"

#include <algorithm>
#include <cmath>

#include "accounts/common_meaning.h"
#include "accounts/common_words.h"

namespace dixit {
namespace {

// A text of two sentences is like any other that has a name of it and tells as it does that somebody announced
// something; that both came on one day says nothing then.
constexpr std::size_t few_words = 30;

}  // namespace

// Holds the days around `day` and no others.
void EventDays::turn_to(std::int32_t day) {
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

void EventDays::drop(std::int32_t day) {
  for (const Held& held : days_.at(day).articles) {
    --held.language->articles;
    for (const EventWord& word : held.article.words.words) --held.language->having[word.key];
    const auto event = events_.find(held.article.event);
    if (event == events_.end()) continue;
    std::erase_if(event->second, [&](Ref ref) { return ref.day == day; });
    if (event->second.empty()) events_.erase(event);
  }
  days_.erase(day);
}

EventDays::Ref EventDays::hold(EventArticle article) {
  Day& day = days_[article.day];
  const Ref ref{article.day, static_cast<std::uint32_t>(day.articles.size())};
  Language& language = languages_[article.words.language];
  language.code = article.words.language;
  ++language.articles;
  for (const EventWord& word : article.words.words) {
    ++language.having[word.key];
    day.words[word.key].push_back({ref.index, word.shared, word.weight});
  }
  if (article.event != none) events_[article.event].push_back(ref);
  Held& held = day.articles.emplace_back();
  held.article = std::move(article);
  held.language = &language;
  held.meaning = without_common(held.article.words.meaning);
  held.meaning_length = std::sqrt(static_cast<float>(product(held.meaning, held.meaning)));
  return ref;
}

void EventDays::leave(Ref ref) {
  const auto event = events_.find(at(ref).article.event);
  if (event == events_.end()) return;
  std::erase(event->second, ref);
  if (event->second.empty()) events_.erase(event);
}

void EventDays::put(Ref ref, std::uint32_t event) {
  leave(ref);
  at(ref).article.event = event;
  events_[event].push_back(ref);
}

const std::vector<EventDays::Ref>& EventDays::on(std::uint32_t event) const {
  static const std::vector<Ref> nothing;
  const auto found = events_.find(event);
  return found == events_.end() ? nothing : found->second;
}

float EventDays::rarity(const Language& in, std::uint32_t key) const {
  const auto found = in.having.find(key);
  const float having = found == in.having.end() ? 0 : static_cast<float>(found->second);
  const float share = (having + rules_.prior * common_share(in.code, key) + 0.5F) /
                      (static_cast<float>(in.articles) + rules_.prior + 1);
  return share > too_common ? 0 : std::pow(-std::log(share), rules_.power);
}

// Lengths of the vectors of words times rarity; the rarities of a day are those at its first article.
void EventDays::measure(Held& held) {
  if (held.measured == turns_) return;
  held.measured = turns_;
  float all = 0, shared = 0;
  for (const EventWord& word : held.article.words.words) {
    const float size = static_cast<float>(word.weight) * rarity(*held.language, word.key);
    all += size * size;
    if (word.shared) shared += size * size;
  }
  held.length = std::sqrt(all);
  held.shared_length = std::sqrt(shared);
}

EventLike EventDays::like(float words, const Held& a, const Held& b) const {
  EventLike like{.days = std::abs(a.article.day - b.article.day)};
  const auto is_short = [](const Held& held) { return held.article.words.words.size() < few_words; };
  if (!(a.article.dated && b.article.dated) && (is_short(a) || is_short(b))) like.days = rules_.days;
  const bool one_language = a.language == b.language;
  const float lengths = one_language ? a.length * b.length : a.shared_length * b.shared_length;
  if (lengths > 0) like.words = words / lengths * (one_language ? 1 : rules_.other_language);
  like.has_meaning = a.meaning_length > 0 && b.meaning_length > 0;
  if (like.has_meaning && like.words >= rules_.least)
    like.meaning = static_cast<float>(product(a.meaning, b.meaning)) / (a.meaning_length * b.meaning_length);
  return like;
}

EventLike EventDays::like(Ref ref_a, Ref ref_b) {
  Held &a = at(ref_a), &b = at(ref_b);
  measure(a);
  measure(b);
  const bool one_language = a.language == b.language;
  float words = 0;
  auto i = a.article.words.words.begin();
  auto j = b.article.words.words.begin();
  while (i != a.article.words.words.end() && j != b.article.words.words.end()) {
    if (i->key == j->key && (one_language || (i->shared && j->shared))) {
      const float left = rarity(*a.language, i->key);
      words += static_cast<float>(i->weight) * static_cast<float>(j->weight) * left *
               (one_language ? left : rarity(*b.language, j->key));
    }
    const auto key = i->key;
    if (key <= j->key) ++i;
    if (j->key <= key) ++j;
  }
  return like(words, a, b);
}

// Adds what a word tells to the products of the articles of a day. `rarities`: of the word, of the languages so far.
void EventDays::add_products(const Held& article, const EventWord& word, Near& near, Rarities& rarities) {
  const auto found = near.day->words.find(word.key);
  if (found == near.day->words.end()) return;
  const auto rare = [&](const Language* language) {
    const auto known = std::ranges::find(rarities, language, &Rarities::value_type::first);
    if (known != rarities.end()) return known->second;
    return rarities.emplace_back(language, rarity(*language, word.key)).second;
  };
  const float own = static_cast<float>(word.weight) * rare(article.language);
  if (own <= 0) return;
  for (const Having& having : found->second) {
    const Held& held = near.day->articles[having.article];
    if (held.language != article.language && !(word.shared && having.shared)) continue;
    near.products[having.article] += own * static_cast<float>(having.weight) * rare(held.language);
  }
}

std::vector<std::pair<EventDays::Ref, EventLike>> EventDays::likes(Ref ref) {
  Held& article = at(ref);
  measure(article);
  std::vector<Near> days;
  for (auto day = days_.lower_bound(ref.day - rules_.days); day != days_.end(); ++day) {
    if (day->first > ref.day + rules_.days) break;
    days.push_back({day->first, &day->second, std::vector<float>(day->second.articles.size())});
  }
  for (const EventWord& word : article.article.words.words) {
    Rarities rarities;
    for (Near& near : days) add_products(article, word, near, rarities);
  }
  std::vector<std::pair<Ref, EventLike>> result;
  for (const Near& near : days) {
    for (std::uint32_t i = 0; i < near.products.size(); ++i) {
      Held& held = near.day->articles[i];
      const Ref other{near.number, i};
      if (near.products[i] <= 0 || held.article.event == none || other == ref) continue;
      measure(held);
      const EventLike found = like(near.products[i], article, held);
      if (found.words >= rules_.least) result.emplace_back(other, found);
    }
  }
  return result;
}

}  // namespace dixit
