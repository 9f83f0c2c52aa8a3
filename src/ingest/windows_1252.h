// Do bytes beyond ASCII stand where those of windows-1252 (ISO-8859-1 too) stand in text?
//
//   like_windows_1252("Le pr\xE9sident a dit : \xAB Non \xBB") == true
//   like_windows_1252("\xCC\xF0 \xFF") == false
//
// Nine in ten of them must: letters in words with letters of ASCII (no capital behind a small one, as `Ã` in `prÃ©`),
// or `à` alone; marks of print not inside a word, but for those that join one. So Cyrillic, old Macintosh and DOS text
// and broken UTF-8 are not. Pure; linear.
#pragma once

#include <string_view>

namespace dixit {

bool like_windows_1252(std::string_view bytes);

}  // namespace dixit
