// Any bytes: made UTF-8, segmented, valid; and code points lead back to the same bytes.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "document/validate.h"
#include "segment/segment.h"
#include "text/offsets.h"
#include "text/unicode.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "segment_fuzz: %s\n", what);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dixit::Document doc;
  doc.text = dixit::to_utf8(bytes, doc.replaced);
  require(dixit::is_utf8(doc.text), "the text is not UTF-8");
  require(doc.replaced > 0 || doc.text == bytes, "valid bytes were changed");
  dixit::segment(doc);
  require(dixit::validate(doc).empty(), "an invariant is broken");

  std::uint32_t covered = 0;
  for (const dixit::Sentence& sentence : doc.sentences) {
    require(sentence.words.begin == covered, "a word is in no sentence");
    covered = sentence.words.end;
  }
  require(covered == doc.words.size(), "a word is in no sentence");

  const dixit::Offsets offsets(doc.text);
  require(offsets.size() == dixit::count_code_points(doc.text), "the code points are miscounted");
  std::uint32_t end = 0;
  for (const dixit::Word& word : doc.words) {
    for (; end < word.text.begin; end += dixit::decode(doc.text, end).size)
      require(dixit::is_space(dixit::decode(doc.text, end).code_point), "a character is in no word");
    require(offsets.byte(offsets.code_point(word.text.begin)) == word.text.begin, "an offset does not come back");
    require(offsets.byte(offsets.code_point(word.text.end)) == word.text.end, "an offset does not come back");
    end = word.text.end;
  }
  return 0;
}
