// Writes JSON, compact and always the same for the same calls.
//
//   std::string out;
//   JsonWriter json(out);
//   json.begin_object().key("id").string("s1").key("span").begin_array().integer(3).integer(9).end_array().end_object();
//   // {"id":"s1","span":[3,9]}
//
// Appends to `out`, which must outlive the writer. Commas are put by the writer; that begins and ends
// match, and that a key goes before each value of an object, is the caller's part. Strings: control
// characters are escaped, the rest stays UTF-8; what is not UTF-8 becomes U+FFFD.
// One writer belongs to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dixit {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& string_or_null(std::string_view value);  // null where empty
  JsonWriter& integer(std::int64_t value);
  JsonWriter& integer_or_null(std::int64_t value);  // null where 0
  JsonWriter& number(float value);                  // at most 4 decimals, no trailing zeros; null where not finite
  JsonWriter& exact(double value);  // the shortest digits that give the number back; null where not finite
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  JsonWriter& json(std::string_view value) { return raw(value); }  // which is JSON already

 private:
  JsonWriter& open(char mark);
  JsonWriter& close(char mark);
  JsonWriter& raw(std::string_view value);
  void separate();

  std::string& out_;
  bool comma_ = false;  // the next key or value follows another one
};

// `text` with its quotation marks, escaped.
void append_json_string(std::string& out, std::string_view text);

}  // namespace dixit
