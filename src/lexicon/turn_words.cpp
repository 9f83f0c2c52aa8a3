#include "lexicon/turn_words.h"

#include <array>

#include "text/word_list.h"

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

}  // namespace

bool asks_in_turn(std::string_view label) { return is_one_of(label, asking); }
bool answers_in_turn(std::string_view label) { return is_one_of(label, answering); }
bool is_first_person(std::string_view word) { return is_one_of(word, first); }
bool is_second_person(std::string_view word) { return is_one_of(word, second); }
bool names_interview(std::string_view word) { return is_one_of(word, interviews); }
bool begins_answer(std::string_view word) { return is_one_of(word, answers); }
bool gathers_words(std::string_view word) { return is_one_of(word, gathering); }

}  // namespace dixit
