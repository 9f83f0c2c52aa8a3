#include "ingest/date.h"

#include <gtest/gtest.h>

namespace dixit {
namespace {

TEST(Date, Forms) {
  const std::pair<const char*, const char*> cases[] = {
      {"2024-04-03", "2024-04-03"},
      {"2024-04-03T10:00:00+02:00", "2024-04-03"},
      {"2024/4/3", "2024-04-03"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
      {"2023-02-29", "2023-02"},
      {"31 avril 2024", "2024-04"},
      {"2024-04", "2024-04"},
      {"20240403", "2024-04-03"},
      {"03/04/2024", "2024-04-03"},
      {"12/31/2024", "2024-12-31"},
      {"3.4.2024", "2024-04-03"},
      {"3 avril 2024", "2024-04-03"},
      {"1er août 2024", "2024-08-01"},
      {"mercredi 3 avril 2024 à 10h", "2024-04-03"},
      {"le mercredi 3 avril 2024", "2024-04-03"},
      {"avril 2024", "2024-04"},
      {"3 févr. 2024", "2024-02-03"},
      {"15 juil. 2024", "2024-07-15"},
      {"15 juin 2024", "2024-06-15"},
      {"3 December, 2024", "2024-12-03"},
      {"April 3, 2024", "2024-04-03"},
      {"Apr. 3rd 2024", "2024-04-03"},
      {"Wed, 03 Apr 2024 10:00:00 GMT", "2024-04-03"},
      {"3rd of May 2024", "2024-05-03"},
      {"Publié le 3 avril 2024 à 12:00", "2024-04-03"},
      {"Published: Sept 9, 2021", "2021-09-09"},
  };
  for (const auto& [text, date] : cases) EXPECT_EQ(find_date(text), date) << text;
}

TEST(Date, NotADate) {
  for (const char* text : {"", "2024", "1234567", "2024-13-01", "31/04/2024", "02/30/2024", "20230229",
                           "April 31, 2024", "marchand 3, 2024", "3 pommes 2024", "2024-2025", "12345678", "0000-00-00",
                           "mars", "32/13/2024", "3-4", "99999999999999999999"})
    EXPECT_EQ(find_date(text), "") << text;
}

TEST(Date, IsoDatesAreDaysMonthsAndYearsThatThereAre) {
  for (const char* text : {"2024", "2024-04", "2024-12-31", "2024-02-29", "1848-02-24"})
    EXPECT_TRUE(is_iso_date(text)) << text;
  for (const char* text :
       {"", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00", "2024-00-10", "2024-04-00", "2024-4-3", "0000", "202",
        "20240403", "2024-", "2024-04-", "2024-04-03x", "2024-04-03 ", "hier"})
    EXPECT_FALSE(is_iso_date(text)) << text;
}

TEST(Date, TakesItsBytesOnly) {
  std::size_t size = 0;
  EXPECT_EQ(take_date("2024-04 Mercredi, x", size), "2024-04");
  EXPECT_EQ(size, 7u);
  EXPECT_EQ(take_date("3 avril 2024, x", size), "2024-04-03");
  EXPECT_EQ(size, 12u);
  EXPECT_EQ(take_date("x 2024-04", size), "");
  EXPECT_EQ(size, 0u);
}

}  // namespace
}  // namespace dixit
