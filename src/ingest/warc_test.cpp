#include "ingest/warc.h"

#include <gtest/gtest.h>

#include <vector>

#include "ingest/test_packing.h"
#include "text/error.h"

namespace dixit {
namespace {

std::string record(const std::string& url, const std::string& text, const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: " + url + "\r\nContent-Type: text/plain\r\n" + more +
         "Content-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text + "\r\n\r\n";
}

// With a length that is none of its own.
std::string lying(const std::string& length, const std::string& text) {
  return "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: " + length + "\r\n\r\n" +
         text + "\r\n\r\n";
}

class Warc : public testing::Test {
 protected:
  // The blocks of the records; what went wrong goes to `faults_`.
  std::vector<std::string> read(const std::string& bytes, Limits limits = {}) {
    faults_.clear();
    WarcReader reader("a.warc", Lines(bytes, "a.warc", limits), limits);
    std::vector<std::string> blocks;
    while (true) {
      try {
        if (!reader.next(record_)) return blocks;
        if (record_.whole) blocks.emplace_back(record_.block);
      } catch (const Error& error) {
        faults_.emplace_back(error.what());
        if (faults_.size() > 100) return blocks;
      }
    }
  }
  bool said(const std::string& part) const { return faults_.size() == 1 && faults_[0].find(part) != std::string::npos; }

  WarcRecord record_;
  std::vector<std::string> faults_;
};

using Blocks = std::vector<std::string>;

TEST_F(Warc, ReadsRecords) {
  EXPECT_EQ(read(record("https://example.org/1", "Un.", "WARC-Date: 2024-04-03T10:00:00Z\r\n")), Blocks{"Un."});
  EXPECT_EQ(record_.type, "resource");
  EXPECT_EQ(record_.url, "https://example.org/1");
  EXPECT_EQ(record_.date, "2024-04-03");
  EXPECT_EQ(record_.content_type, "text/plain");
  EXPECT_EQ(read(record("u", "Un.") + record("u", "") + record("u", "WARC/1.0 et\r\n\r\nplus.")),
            (Blocks{"Un.", "", "WARC/1.0 et\r\n\r\nplus."}));
  EXPECT_TRUE(faults_.empty());
}

TEST_F(Warc, ReadsOtherHands) {
  EXPECT_EQ(read("WARC/1.1\nwarc-TYPE: Conversion\nWARC-Target-URI: <https://example.org/\n  a>\n"
                 "content-type: TEXT/plain; charset=utf-8\nContent-Length:3\n\nUn.\n\n" +
                 record("u", "Deux.")),
            (Blocks{"Un.", "Deux."}));
  EXPECT_EQ(read(record("u", "Un.") + "\r\n\r\n\r\n" + record("u", "Deux.") + "\r\n"), (Blocks{"Un.", "Deux."}));
  const std::string one = record("u", "Un.");
  EXPECT_EQ(read(one.substr(0, one.size() - 4)), Blocks{"Un."});
  EXPECT_EQ(read(one.substr(0, one.size() - 4) + one), (Blocks{"Un.", "Un."}));
  EXPECT_EQ(read(""), Blocks{});
  EXPECT_TRUE(faults_.empty());
}

TEST_F(Warc, ReadsPackedRecords) {
  const std::string two = gzip(record("u", "Un.")) + gzip(record("u", "Deux."));
  EXPECT_EQ(read(two), (Blocks{"Un.", "Deux."}));
  EXPECT_EQ(read(gzip(record("u", "Un.") + record("u", "Deux."))), (Blocks{"Un.", "Deux."}));
  EXPECT_EQ(read(zstd(record("u", "Un.")) + zstd(record("u", "Deux."))), (Blocks{"Un.", "Deux."}));
  EXPECT_TRUE(faults_.empty());
}

TEST_F(Warc, GivesWhatIsWholeOfACutArchive) {
  const std::string one = record("u", "Un."), two = record("u", std::string(1000, 'x'));
  for (std::size_t size = one.size() + 1; size < one.size() + two.size() - 4; size += 7) {
    EXPECT_EQ(read((one + two).substr(0, size)), Blocks{"Un."}) << size;
    EXPECT_TRUE(said("a.warc: record 2 at byte " + std::to_string(one.size()) + ": is cut")) << size;
  }
  const std::string packed = gzip(one) + gzip(two);
  for (std::size_t size = gzip(one).size() + 1; size < packed.size() - 1; ++size) {
    const bool whole = size >= packed.size() - 12;  // but for the sum that checks it
    const Blocks blocks = read(packed.substr(0, size));
    EXPECT_GE(blocks.size(), 1u) << size;
    EXPECT_LE(blocks.size(), whole ? 2u : 1u) << size;
    EXPECT_TRUE(said("record ")) << size;
  }
  EXPECT_EQ(read(gzip(one) + "\x1F\x8B\x08garbage that is no deflate"), Blocks{"Un."});
  EXPECT_TRUE(said("the gzip data are broken; fetch or pack the file again (after record 1)"));
}

// One bit of a disk turned: all members but that one are read.
TEST_F(Warc, GoesOnBehindABrokenMember) {
  std::string packed[5];
  for (std::size_t i = 0; i < 5; ++i) {
    std::string text;
    for (std::size_t word = 0; word < 40000; ++word) text += std::to_string(word * (i + 7) % 9973) + ' ';
    packed[i] = gzip(record("u" + std::to_string(i), text));
  }
  for (std::size_t at = 10; at < packed[2].size() - 4; at += packed[2].size() / 12) {
    faults_.clear();
    std::string broken = packed[2];
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    EXPECT_GE(read(packed[0] + packed[1] + broken + packed[3] + packed[4]).size(), 4u) << at;
    EXPECT_TRUE(said("the gzip data are broken")) << at;
  }
  const std::string one = gzip(record("u", "Un.")), noise = "\x1F\x8B\x08garbage that is no deflate";
  faults_.clear();
  EXPECT_EQ(read(one + noise + noise + one), (Blocks{"Un.", "Un."}));
  EXPECT_EQ(faults_.size(), 1u);
}

TEST_F(Warc, IsNotLedAstrayByLengths) {
  const std::string one = record("u", "Un."), last = record("u", "Fin.");
  const std::string text = "Une phrase de quelque longueur.";
  for (const char* length : {"3", "30", "40", "200", "99999", "99999999999", "18446744073709551615", "-1", "abc", ""}) {
    const Blocks blocks = read(one + lying(length, text) + one + last);
    EXPECT_EQ(blocks, (Blocks{"Un.", "Un.", "Fin."})) << length;
    EXPECT_TRUE(said("record 2 at byte " + std::to_string(one.size()))) << length << faults_.size();
  }
  // Wherever among the pieces in which what is not held is passed over the next record begins.
  Limits small;
  small.page = 1000;
  for (std::size_t size = (1 << 16) - 200; size < (1 << 16) + 10; ++size) {
    EXPECT_EQ(read(lying("99999999999", std::string(size, 'x')) + one + last, small), (Blocks{"Un.", "Fin."})) << size;
    EXPECT_TRUE(said("another record begins")) << size;
  }
  // Of a record that is passed over, found behind it.
  EXPECT_EQ(read("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nmore than that\r\n\r\n" + last),
            Blocks{"Fin."});
  EXPECT_TRUE(said("after record 1, what begins no record"));
}

TEST_F(Warc, KeepsTheRecordBeforeADamagedHead) {
  const std::string one = record("u", "Un."), two = record("u", "Deux.", "WARC-Date: 2024-04-03T10:00:00Z\r\n");
  const std::string last = record("u", "Fin.");
  for (const std::string damage : {"XXXX", "\xFF\xFE", "WARK", "WARC 1.0"}) {
    std::string damaged = record("u", "Perdu.");
    damaged.replace(0, damage.size(), damage);
    EXPECT_EQ(read(one + two + damaged + last), (Blocks{"Un.", "Deux.", "Fin."})) << damage;
    EXPECT_TRUE(
        said("record 3 at byte " + std::to_string(one.size() + two.size()) + ": its head is damaged: found no `WARC/`"))
        << damage;
    EXPECT_EQ(read(one + damaged), Blocks{"Un."}) << damage;
    EXPECT_TRUE(said("record 2 at byte ")) << damage;
  }
  // The empty line inside a text to which a wrong length leads is none before a head.
  EXPECT_EQ(read(lying("3", "Un.\r\n\r\nDeux.") + last), Blocks{"Fin."});
  EXPECT_TRUE(said("leads to no other record"));
}

TEST_F(Warc, TakesAnyBytes) {
  EXPECT_EQ(read(std::string("WARC/1.0\r\n\0\0\r\n\r\n", 16)), Blocks{});
  EXPECT_TRUE(said("found the Content-Length ``"));
  EXPECT_EQ(read("WARC/" + std::string(100'000, 'a') + "\n" + record("u", "Un.")), Blocks{"Un."});
  EXPECT_TRUE(said("longer than 64 KB"));
  EXPECT_EQ(read(record("u", "Un.") + std::string(500, '\0')), Blocks{"Un."});
  EXPECT_TRUE(faults_.empty());
  EXPECT_EQ(read("WARC/1.0\r\nContent-Length: x\r\n\r\n WARC/ WARC/a WARC/1.0." + record("u", "Un.")), Blocks{"Un."});
  const std::string nuls = std::string("a\0b\0", 4);
  EXPECT_EQ(read(record("u", nuls)), Blocks{nuls});
  read("WARC/1.0");
  EXPECT_TRUE(said("record 1 at byte 0: is cut"));
}

TEST_F(Warc, PassesOverWhatIsLarge) {
  Limits limits;
  limits.page = 1 << 20;
  const std::string large = record("u", std::string(3 << 20, 'x'));
  EXPECT_EQ(read(large + record("u", "Un."), limits), Blocks{"Un."});
  EXPECT_TRUE(faults_.empty());
  EXPECT_EQ(read(record("u", "Un.") + large.substr(0, 2 << 20), limits), Blocks{"Un."});
  EXPECT_TRUE(said("is cut: of its 3145728 bytes"));
}

}  // namespace
}  // namespace dixit
