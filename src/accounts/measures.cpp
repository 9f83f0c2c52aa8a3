#include "accounts/measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace dixit::comparison {
namespace {

constexpr double rounded_by = .15;  // of an amount, by which who rounds it may be off
constexpr double conversion = .05;  // likewise, who tells it in another unit
constexpr double alike = 2.5;       // power of e: amounts of two units that may be of one thing
constexpr double least_amount = 1e-6;

enum class Dimension : std::uint8_t { none, time, length, area, mass, power, energy, volume };

struct Measure {
  std::string_view unit;
  Dimension dimension;
  double size;
};
constexpr Measure measures[] = {
    {"second", Dimension::time, 1},
    {"minute", Dimension::time, 60},
    {"hour", Dimension::time, 3600},
    {"day", Dimension::time, 86400},
    {"week", Dimension::time, 7 * 86400},
    {"month", Dimension::time, 30.44 * 86400},
    {"year", Dimension::time, 365.25 * 86400},
    {"mm", Dimension::length, .001},
    {"cm", Dimension::length, .01},
    {"inch", Dimension::length, .0254},
    {"foot", Dimension::length, .3048},
    {"yard", Dimension::length, .9144},
    {"m", Dimension::length, 1},
    {"km", Dimension::length, 1000},
    {"mile", Dimension::length, 1609.344},
    {"nautical mile", Dimension::length, 1852},
    {"m2", Dimension::area, 1},
    {"acre", Dimension::area, 4046.86},
    {"hectare", Dimension::area, 10000},
    {"km2", Dimension::area, 1e6},
    {"g", Dimension::mass, .001},
    {"kg", Dimension::mass, 1},
    {"ton", Dimension::mass, 1000},
    {"tonne", Dimension::mass, 1000},
    {"MW", Dimension::power, 1},
    {"GW", Dimension::power, 1000},
    {"kWh", Dimension::energy, 1},
    {"MWh", Dimension::energy, 1e3},
    {"GWh", Dimension::energy, 1e6},
    {"TWh", Dimension::energy, 1e9},
    {"litre", Dimension::volume, .001},
    {"cubic foot", Dimension::volume, .0283168},
    {"m3", Dimension::volume, 1},
    {"km3", Dimension::volume, 1e9},
};

Measure measure_of(const Figure& figure) {
  const auto* found = std::ranges::find(measures, figure.unit, &Measure::unit);
  return found == std::end(measures) ? Measure{figure.unit, Dimension::none, 1} : *found;
}

// The least and the greatest that it may mean, by the share it is rounded by.
double least(const Figure& f, double rounded) {
  if (!f.low) return -std::numeric_limits<double>::max();
  return (*f.low - std::abs(*f.low) * rounded) * measure_of(f).size;
}
double greatest(const Figure& f, double rounded) {
  if (!f.high) return std::numeric_limits<double>::max();
  return (*f.high + std::abs(*f.high) * rounded) * measure_of(f).size;
}

}  // namespace

double amount(const Figure& f) {
  const double middle = f.low && f.high ? (*f.low + *f.high) / 2 : f.low.value_or(f.high.value_or(0));
  return std::max(least_amount, std::fabs(middle));
}

bool comparable(const Figure& x, const Figure& y) {
  if (x.unit == y.unit) return true;
  const Measure a = measure_of(x), b = measure_of(y);
  return a.dimension != Dimension::none && a.dimension == b.dimension && apart_by(x, y) <= alike;
}

bool same_amount(const Figure& x, const Figure& y) {
  if (x.unit == y.unit) return x.low == y.low && x.high == y.high;
  return x.low && x.high && y.low && y.high && apart_by(x, y) <= conversion;
}

bool both_may_hold(const Figure& x, const Figure& y) {
  const double rounded = x.unit == y.unit ? 0 : conversion;
  const auto off = [&](const Figure& f) { return f.bound == Bound::about ? rounded_by : rounded; };
  return least(x, off(x)) <= greatest(y, off(y)) && least(y, off(y)) <= greatest(x, off(x));
}

double apart_by(const Figure& x, const Figure& y) {
  return std::fabs(std::log(amount(x) * measure_of(x).size / (amount(y) * measure_of(y).size)));
}

}  // namespace dixit::comparison
