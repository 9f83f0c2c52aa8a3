#include "lexicon/calendar.h"

#include <unordered_map>

namespace dixit {
namespace {

const std::unordered_map<std::string_view, Weekday> weekdays = {
    {"dimanche", {0, false, false}}, {"lundi", {1, false, false}},    {"mardi", {2, false, false}},
    {"mercredi", {3, false, false}}, {"jeudi", {4, false, false}},    {"vendredi", {5, false, false}},
    {"samedi", {6, false, false}},   {"dimanches", {0, false, true}}, {"lundis", {1, false, true}},
    {"mardis", {2, false, true}},    {"mercredis", {3, false, true}}, {"jeudis", {4, false, true}},
    {"vendredis", {5, false, true}}, {"samedis", {6, false, true}},   {"sunday", {0, true, false}},
    {"monday", {1, true, false}},    {"tuesday", {2, true, false}},   {"wednesday", {3, true, false}},
    {"thursday", {4, true, false}},  {"friday", {5, true, false}},    {"saturday", {6, true, false}}};

const std::unordered_map<std::string_view, Month> months = {
    {"janvier", {1, false, false}},  {"fevrier", {2, false, false}},   {"mars", {3, false, false}},
    {"avril", {4, false, false}},    {"mai", {5, false, false}},       {"juin", {6, false, false}},
    {"juillet", {7, false, false}},  {"aout", {8, false, false}},      {"septembre", {9, false, false}},
    {"octobre", {10, false, false}}, {"novembre", {11, false, false}}, {"decembre", {12, false, false}},
    {"january", {1, true, false}},   {"february", {2, true, false}},   {"march", {3, true, false}},
    {"april", {4, true, false}},     {"may", {5, true, false}},        {"june", {6, true, false}},
    {"july", {7, true, false}},      {"august", {8, true, false}},     {"september", {9, true, false}},
    {"october", {10, true, false}},  {"november", {11, true, false}},  {"december", {12, true, false}},
    {"jan", {1, true, true}},        {"feb", {2, true, true}},         {"aug", {8, true, true}},
    {"sept", {9, true, true}},       {"oct", {10, true, true}},        {"nov", {11, true, true}},
    {"dec", {12, true, true}}};

}  // namespace

const Weekday* find_weekday(std::string_view folded) {
  const auto found = weekdays.find(folded);
  return found == weekdays.end() ? nullptr : &found->second;
}

const Month* find_month(std::string_view folded) {
  const auto found = months.find(folded);
  return found == months.end() ? nullptr : &found->second;
}

}  // namespace dixit
