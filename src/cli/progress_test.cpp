#include "cli/progress.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(Progress, SaysHowFarAndHowFast) {
  EXPECT_EQ(progress_line({.documents = 1312, .words = 426'500, .share = 0.5, .seconds = 100}, Ui::en),
            "  1,312 documents · 13.1/s · 4,265 words/s · 50% · 1:40 left");
  EXPECT_EQ(progress_line({.documents = 3, .words = 900, .share = 0.1, .seconds = 800}, Ui::fr),
            "  3 documents · 0,0/s · 1 mots/s · 10 % · 2:00:00 restantes");
}

TEST(Progress, DoesNotGuessWhatItCannotKnow) {
  EXPECT_EQ(progress_line({.documents = 2, .words = 10, .share = 0, .seconds = 0}, Ui::en),
            "  2 documents · 2,000.0/s · 10,000 words/s");
}

TEST(InterfaceWords, DatesAreInWords) {
  EXPECT_EQ(date_in_words("2024-04-03", Ui::fr), "3 avril 2024");
  EXPECT_EQ(date_in_words("2024-04-01", Ui::fr), "1er avril 2024");
  EXPECT_EQ(date_in_words("2024-04-01", Ui::en), "1 April 2024");
  EXPECT_EQ(date_in_words("2024-04", Ui::fr), "avril 2024");
  for (const char* other : {"", "2024", "2024-13", "2024-4-1", "hier", "2024-04-03T10:00"}) {
    EXPECT_EQ(date_in_words(other, Ui::en), other);
  }
}

TEST(InterfaceWords, FollowTheLocale) {
  EXPECT_EQ(ui_of("fr_FR.UTF-8"), Ui::fr);
  EXPECT_EQ(ui_of("de_DE"), Ui::en);
  EXPECT_EQ(ui_of("C"), Ui::en);
}

}  // namespace
}  // namespace dixit
