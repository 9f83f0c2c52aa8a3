#include "ingest/http.h"

#include <gtest/gtest.h>

#include "ingest/test_packing.h"
#include "text/error.h"

namespace dixit {
namespace {

const std::string page = "<html><p>Elle est partie hier soir, a dit le maire de Vaudreville.</p>";
constexpr char brotli[] =
    "\x1B\x45\x00\xF8\x8D\xD3\x25\xB2\xF7\x4A\x96\x3A\xDD\xF5\x86\x7F\xDF\xED\x5F\x68"
    "\xC0\x40\xC4\x91\x55\x93\xC7\xA7\xA8\x0A\x51\xA9\x4C\x72\x89\x62\xA6\xDD\x36\xC1"
    "\x33\xD8\x95\x11\x71\x8B\xC1\x79\x95\x85\x42\x6B\x60\xE2\x29\x85\x68\xE2\xAA\xAF"
    "\xC3\x5F\x36\x23\x01";
const std::string brotli_of_page(brotli, sizeof brotli - 1);

std::string response(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n" + body;
}

std::string body_of(const std::string& block, std::uint64_t most = 1 << 20) {
  return http_body(http_response(block), most);
}

std::string fault_of(const std::string& block, std::uint64_t most = 1 << 20) {
  try {
    body_of(block, most);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Http, ReadsItsHeader) {
  const HttpResponse r = http_response(
      "HTTP/1.1 404 Not Found\r\ncontent-TYPE:  Text/HTML ; Charset=\"ISO-8859-15\"\r\nX-Long: a\r\n  b\r\n\r\nbody");
  EXPECT_EQ(r.status, 404);
  EXPECT_EQ(r.type, "text/html");
  EXPECT_EQ(r.charset, "iso-8859-15");
  EXPECT_EQ(r.body, "body");
  EXPECT_EQ(http_response("HTTP/2 200\nA: b\n\nbody").status, 200);
  EXPECT_EQ(http_response("HTTP/2 200\nA: b\n\nbody").body, "body");
}

TEST(Http, TakesAnyBytes) {
  for (const char* bytes :
       {"", "HTTP", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 abc\r\n", "<html>", "GET / HTTP/1.1\r\n\r\n"}) {
    const HttpResponse r = http_response(bytes);
    EXPECT_EQ(r.status, 0) << bytes;
    EXPECT_EQ(http_body(r, 100), "") << bytes;
  }
  EXPECT_EQ(http_response("HTTP/1.1 200 OK\r\nno colon\r\n:\r\n\r\n\r\n").body, "\r\n");
  EXPECT_EQ(http_response("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=").charset, "");
}

TEST(Http, UnpacksBodies) {
  EXPECT_EQ(body_of(response("", page)), page);
  EXPECT_EQ(body_of(response("Content-Encoding: gzip\r\n", gzip(page))), page);
  EXPECT_EQ(body_of(response("X-Crawler-Content-Encoding: gzip\r\n", gzip(page))), page);
  EXPECT_EQ(body_of(response("", gzip(page))), page);
  EXPECT_EQ(body_of(response("Content-Encoding: deflate\r\n", deflated(page, MAX_WBITS))), page);
  EXPECT_EQ(body_of(response("Content-Encoding: deflate\r\n", deflated(page, -MAX_WBITS))), page);
  EXPECT_EQ(body_of(response("Content-Encoding: br\r\n", brotli_of_page)), page);
  EXPECT_EQ(body_of(response("Content-Encoding: deflate, gzip\r\n", gzip(deflated(page, MAX_WBITS)))), page);
}

TEST(Http, BelievesTheBodyMoreThanTheHeader) {
  for (const char* encoding : {"gzip", "deflate", "br", "gzip, br"})
    EXPECT_EQ(body_of(response("Content-Encoding: " + std::string(encoding) + "\r\n", page)), page) << encoding;
  EXPECT_EQ(body_of(response("Transfer-Encoding: chunked\r\n", page)), page);
}

TEST(Http, JoinsChunks) {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_EQ(body_of(response(chunked, "3\r\n<p>\r\n4;x=y\r\nElle\r\n0\r\n\r\n")), "<p>Elle");
  EXPECT_EQ(body_of(response(chunked, "3\n<p>\nA\nElle parle\n")), "<p>Elle parle");
  const std::string packed = gzip(page);
  const std::string sent = "5\r\n" + packed.substr(0, 5) + "\r\n" + "3a\r\n" + packed.substr(5, 58) + "\r\n";
  EXPECT_NE(fault_of(response(chunked + "Content-Encoding: gzip\r\n", sent)), "");  // cut
  EXPECT_NE(fault_of(response(chunked, "FFFFFFFFFFFFFFFF\r\nabc")).find("middle of a chunk"), std::string::npos);
  EXPECT_NE(fault_of(response(chunked, "3\r\nabc\r\nzz\r\n")).find("middle of a chunk"), std::string::npos);
}

TEST(Http, SaysWhatIsWrong) {
  const std::string packed = gzip(page);
  EXPECT_NE(fault_of(response("", packed.substr(0, 30))).find("broken or cut"), std::string::npos);
  EXPECT_NE(fault_of(response("Content-Encoding: br\r\n", "\xFF\xFF\xFF")).find("broken or cut"), std::string::npos);
  EXPECT_NE(fault_of(response("Content-Encoding: deflate\r\n", "\xFF\xFF")).find("broken or cut"), std::string::npos);
  EXPECT_NE(fault_of(response("", gzip(std::string(3 << 20, ' ')))).find("more than 1 MB"), std::string::npos);
}

}  // namespace
}  // namespace dixit
