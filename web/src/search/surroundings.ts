// The text around a statement, in which places of the article are found.
//
//   const around = new Surroundings(statement, before, after);
//   around.words([185, 194])   // "dismissed"; null: it is not within
import type { Span, Statement } from "../api/types";
import { CodePoints } from "../text";

export class Surroundings {
  private readonly text_: CodePoints;
  private readonly begin_: number | null; // of the text, in code points of the article

  constructor(statement: Statement, before: string, after: string) {
    this.text_ = new CodePoints(before + statement.sentence + after);
    const place = sentence_begin(statement);
    this.begin_ = place === null ? null : place - new CodePoints(before).length;
  }

  words([begin, end]: Span): string | null {
    if (this.begin_ === null || begin < this.begin_ || end > this.begin_ + this.text_.length) return null;
    return this.text_.slice([begin - this.begin_, end - this.begin_]);
  }
}

// Where the sentence begins in the article, found by the part that stands in it word for word.
function sentence_begin({ sentence, spans, source, cue, content }: Statement): number | null {
  const parts = [source, cue, content];
  for (let i = 0; i < parts.length; ++i) {
    const first = spans[i]?.[0];
    if (!first) continue;
    const at = sentence.indexOf(new CodePoints(parts[i]!).slice([0, first[1] - first[0]]));
    if (at >= 0) return first[0] - new CodePoints(sentence.slice(0, at)).length;
  }
  return null;
}
