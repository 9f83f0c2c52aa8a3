#include "accounts/events.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "accounts/event_parts.h"
#include "accounts/event_weights.h"

namespace dixit {
namespace {

constexpr float share_near = 0.5F;  // of `alike` that an event has to be like an article to be parted anew with it
constexpr float unlike = 0.03F;     // likenesses below it are not kept
constexpr std::size_t most_parted = 200;  // articles

}  // namespace

float one_event(const EventLike& like) {
  const EventWeights& weights = like.has_meaning ? event_weights : event_weights_without_meaning;
  return weights.bias + weights.words * like.words + weights.meaning * like.meaning +
         weights.days * static_cast<float>(like.days);
}

Events::Events(EventDays::Load load, std::uint32_t next, const EventRules& rules)
    : rules_(rules), days_(std::move(load), rules), next_(next) {}

Events::Row& Events::row(Ref ref) {
  const auto [place, is_new] = rows_[ref.day].try_emplace(days_[ref].id);
  if (is_new) place->second.made = ++rows_made_;
  return place->second;
}

void Events::forget_days_far_from(std::int32_t day) {
  std::erase_if(rows_, [&](const auto& rows) { return std::abs(rows.first - day) > 2 * rules_.days; });
}

float Events::likeness(Ref a, Ref b) {
  const std::uint64_t id_a = days_[a].id, id_b = days_[b].id;
  Row &row_a = row(a), &row_b = row(b);
  if (const auto known = row_a.likeness.find(id_b); known != row_a.likeness.end()) return known->second;
  if (const auto known = row_b.likeness.find(id_a); known != row_b.likeness.end()) return known->second;
  const bool a_is_newer = row_a.made > row_b.made;
  Row& newer = a_is_newer ? row_a : row_b;
  if (newer.complete) return 0;
  const EventLike like = days_.like(a, b);
  return newer.likeness[a_is_newer ? id_b : id_a] = like.words < rules_.least ? 0 : likeness_of(like);
}

// Those of the nearest days first.
std::vector<Events::Ref> Events::on_near(std::uint32_t event, std::int32_t day) const {
  const auto away = [&](Ref ref) { return std::abs(ref.day - day); };
  std::vector<Ref> near;
  for (const Ref ref : days_.on(event))
    if (away(ref) <= rules_.days) near.push_back(ref);
  std::ranges::sort(near, {}, [&](Ref ref) { return std::pair(away(ref), days_[ref].id); });
  return near;
}

bool Events::has_fixed(std::uint32_t event) const {
  return std::ranges::any_of(days_.on(event), [&](Ref ref) { return days_[ref].fixed; });
}

float Events::likeness_of(const EventLike& like) const {
  const float likeness = 1 / (1 + std::exp(-rules_.sharpness * one_event(like)));
  return likeness < unlike ? 0 : likeness;
}

// The likest events first, as many as there is room for.
Events::Together Events::together(Ref ref) {
  struct Near {
    float likeness = 0;
    std::uint32_t event = 0;
    std::vector<Ref> articles;
  };
  Row& own = row(ref);
  std::map<std::uint32_t, float> sums;
  for (const auto& [other, like] : days_.likes(ref)) {
    const float likeness = likeness_of(like);
    if (likeness <= 0) continue;
    own.likeness[days_[other].id] = likeness;
    sums[days_[other].event] += likeness;
  }
  own.complete = true;
  std::vector<Near> near;
  for (const auto& [event, sum] : sums) {
    std::vector<Ref> articles = on_near(event, ref.day);
    const float mean = sum / static_cast<float>(articles.size());
    if (mean >= share_near * rules_.alike) near.push_back({mean, event, std::move(articles)});
  }
  std::ranges::stable_sort(near, std::greater(), &Near::likeness);
  Together all{{}, {ref}};
  for (const Near& one : near) {
    const std::size_t taken = std::min(one.articles.size(), most_parted - all.articles.size());
    if (taken == 0) break;
    all.events.push_back(one.event);
    all.articles.insert(all.articles.end(), one.articles.begin(),
                        one.articles.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  std::ranges::sort(all.events);
  std::ranges::sort(all.articles, {}, [&](Ref one) { return days_[one].id; });
  return all;
}

std::vector<std::uint32_t> Events::part(const std::vector<Ref>& articles) {
  ArticlePairs pairs(articles.size());
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    kept.push_back(days_[articles[i]].fixed ? days_[articles[i]].event : none);
    for (std::size_t j = 0; j < i; ++j)
      if (std::abs(articles[i].day - articles[j].day) <= rules_.days)
        pairs.set(i, j, likeness(articles[i], articles[j]));
  }
  return parts_of(std::move(pairs), kept, rules_.alike);
}

// Where an event goes on: in the part that has what a person put on it, else most of its articles.
std::uint32_t Events::home(std::uint32_t event, const Together& all, const std::vector<std::uint32_t>& parts) const {
  std::map<std::uint32_t, std::size_t> having;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const EventArticle& article = days_[all.articles[i]];
    if (article.event != event) continue;
    if (article.fixed) return parts[i];
    ++having[parts[i]];
  }
  const auto most = std::ranges::max_element(having, {}, [](const auto& part) { return part.second; });
  return most->first;
}

// A part goes by the event of what a person put there. Of the others one that has such articles on other days keeps its
// number before one that has none, an older one before a newer.
std::vector<std::uint32_t> Events::numbers(const Together& all, const std::vector<std::uint32_t>& parts) {
  std::vector<std::uint32_t> number(1 + std::ranges::max(parts), none);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (days_[all.articles[i]].fixed) number[parts[i]] = days_[all.articles[i]].event;
  for (const bool fixed : {true, false})
    for (const std::uint32_t event : all.events)
      if (std::uint32_t& of_part = number[home(event, all, parts)]; has_fixed(event) == fixed && of_part == none)
        of_part = event;
  for (std::uint32_t& one : number)
    if (one == none) one = next_++;
  return number;
}

Placed Events::place(Ref added, const Together& all, const std::vector<std::uint32_t>& parts) {
  Placed placed;
  const std::vector<std::uint32_t> number = numbers(all, parts);
  std::vector<std::uint32_t> homes;
  homes.reserve(all.events.size());
  for (const std::uint32_t event : all.events) homes.push_back(number[home(event, all, parts)]);
  for (std::size_t i = 0; i < homes.size(); ++i) {
    if (homes[i] == all.events[i] || has_fixed(all.events[i])) continue;
    placed.joined.push_back({all.events[i], homes[i]});
    const std::vector<Ref> moved = days_.on(all.events[i]);
    for (const Ref ref : moved) days_.put(ref, homes[i]);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Ref ref = all.articles[i];
    const std::uint32_t event = number[parts[i]];
    if (ref == added)
      placed.event = event;
    else if (days_[ref].event != event)
      placed.moved.push_back({days_[ref].id, event});
    if (days_[ref].event != event) days_.put(ref, event);
  }
  return placed;
}

Placed Events::add(EventArticle article) {
  days_.turn_to(article.day);
  forget_days_far_from(article.day);
  const std::uint32_t given = article.event;
  const Ref ref = days_.hold(std::move(article));
  if (given != none) return {given, {}, {}};
  const Together all = together(ref);
  return place(ref, all, part(all.articles));
}

}  // namespace dixit
