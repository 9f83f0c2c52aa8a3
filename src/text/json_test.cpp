#include "text/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace dixit {
namespace {

std::string number(float value) {
  std::string out;
  JsonWriter(out).number(value);
  return out;
}

std::string exact(double value) {
  std::string out;
  JsonWriter(out).exact(value);
  return out;
}

std::string string(std::string_view value) {
  std::string out;
  append_json_string(out, value);
  return out;
}

TEST(Json, PutsCommas) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("a").begin_array().integer(1).integer(-2).begin_array().end_array().end_array();
  json.key("b").begin_object().end_object().key("c").null().key("d").boolean(true).key("e").boolean(false);
  json.key("f").string_or_null("").key("g").string_or_null("x");
  json.key("h").integer_or_null(0).key("i").integer_or_null(7).end_object();
  EXPECT_EQ(out, R"({"a":[1,-2,[]],"b":{},"c":null,"d":true,"e":false,"f":null,"g":"x","h":null,"i":7})");
}

TEST(Json, NumbersHaveAtMostFourDecimals) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(1), "1");
  EXPECT_EQ(number(0.5F), "0.5");
  EXPECT_EQ(number(0.98766F), "0.9877");
  EXPECT_EQ(number(0.90004F), "0.9");
  EXPECT_EQ(number(-0.00001F), "0");
  EXPECT_EQ(number(-0.25F), "-0.25");
  EXPECT_EQ(number(100), "100");
  EXPECT_EQ(number(std::numeric_limits<float>::infinity()), "null");
  EXPECT_EQ(number(std::numeric_limits<float>::quiet_NaN()), "null");
  EXPECT_EQ(number(std::numeric_limits<float>::max()), "340282346638528859811704183484516925440");
}

TEST(Json, ExactNumbersAreTheShortestThatGiveThemBack) {
  EXPECT_EQ(exact(0), "0");
  EXPECT_EQ(exact(144), "144");
  EXPECT_EQ(exact(-0.4), "-0.4");
  EXPECT_EQ(exact(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(exact(1541.5), "1541.5");
  EXPECT_EQ(exact(100'000), "100000") << "no exponent where it would be shorter";
  EXPECT_EQ(exact(2'438'000'000'000), "2438000000000");
  EXPECT_EQ(exact(0.00001), "0.00001");
  EXPECT_EQ(exact(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(exact(std::numeric_limits<double>::quiet_NaN()), "null");
  for (const double value : {1.0 / 3, 33.33, 999'999'999'999'999.0, 1e18, 5e-7})
    EXPECT_EQ(std::stod(exact(value)), value);
}

TEST(Json, EscapesStrings) {
  using namespace std::string_view_literals;
  EXPECT_EQ(string(R"(a"b\c)"), R"("a\"b\\c")");
  EXPECT_EQ(string("\n\r\t\b\x1F\0"sv), R"("\n\r\t\u0008\u001f\u0000")");
  EXPECT_EQ(string("« é » \u2028 😀"), "\"« é » \u2028 😀\"");
  EXPECT_EQ(string("caf\xE9"), "\"caf\uFFFD\"");
}

}  // namespace
}  // namespace dixit
