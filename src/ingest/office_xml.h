// The parts of an office document, each XML, as text.
//
//   OfficeText text = docx_text(part);        // word/document.xml: text "Un.\n\nDeux.", title ""
//   OfficeText text = odt_text(part);         // content.xml
//   OfficeProperties told = office_properties(part);   // docProps/core.xml or meta.xml
//
// What is left out is told in office.h. Walks without recursion. Throws Error where the XML is broken, or has more
// than four million elements and attributes. The strings are as the part has them: not yet known to be UTF-8. Pure.
#pragma once

#include <string>

namespace dixit {

struct OfficeText {
  std::string text;   // paragraphs parted by an empty line
  std::string title;  // the first paragraph in the style of a title
};

struct OfficeProperties {
  std::string title, author, date, language;
};

OfficeText docx_text(std::string part);
OfficeText odt_text(std::string part);
OfficeProperties office_properties(std::string part);
std::string docx_main_part(std::string relationships);  // of `_rels/.rels`: the path of the text; empty: not told

}  // namespace dixit
