#include "lexicon/turn_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace dixit {
namespace {

constexpr std::array<std::string_view, 12> asking = {
    "q",      "question",    "questions",    "reporter",  "journalist", "press",
    "presse", "journaliste", "journalistes", "moderator", "moderateur", "moderatrice"};
constexpr std::array<std::string_view, 6> answering = {"r", "a", "reponse", "answer", "response", "responses"};
constexpr std::array<std::string_view, 21> first = {"je",   "j",      "me",   "m",     "moi", "mon",  "ma",
                                                    "mes",  "mien",   "nous", "notre", "nos", "i",    "my",
                                                    "mine", "myself", "we",   "us",    "our", "ours", "ourselves"};
constexpr std::array<std::string_view, 10> second = {"vous", "votre", "vos",  "tu",    "te",
                                                     "toi",  "you",   "your", "yours", "yourself"};
constexpr std::array<std::string_view, 10> interviews = {"entretien", "interview",    "interviewe", "interviewee",
                                                         "rencontre", "conversation", "questions",  "interviewed",
                                                         "dialogue",  "interviews"};
constexpr std::array<std::string_view, 6> gathering = {"recueillis",   "recueilli", "recueillies",
                                                       "retranscrits", "edited",    "condensed"};

constexpr std::array<std::string_view, 15> answers = {
    "oui", "non",        "si",      "effectivement", "absolument", "exactement", "justement", "yes",
    "no",  "absolutely", "exactly", "definitely",    "right",      "evidemment", "tout"};

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool asks_in_turn(std::string_view label) { return holds(asking, label); }
bool answers_in_turn(std::string_view label) { return holds(answering, label); }
bool is_first_person(std::string_view word) { return holds(first, word); }
bool is_second_person(std::string_view word) { return holds(second, word); }
bool names_interview(std::string_view word) { return holds(interviews, word); }
bool begins_answer(std::string_view word) { return holds(answers, word); }
bool gathers_words(std::string_view word) { return holds(gathering, word); }

}  // namespace dixit
