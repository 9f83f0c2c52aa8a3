// The words of a text that a question asks for, as far as the page can tell: the server compares stems by the rules of
// French and English, here words are taken for the same where they begin alike and differ in their endings only.
//
//   highlighted("Il nie tout", asked_words("nier about:tout"))
//   // [{ text: "Il ", hit: false }, { text: "nie", hit: true }, { text: " ", hit: false }, { text: "tout", hit: true }]
import { fold } from "./fold";
import { pieces_of } from "./question";

const longest_ending = 3;

// Words without a field and those of fields that look into what is said; folded.
export function asked_words(question: string): string[] {
  const pieces = pieces_of(question).filter(
    (piece) => !piece.negated && (piece.field === "about" || piece.field === "quote" ||
      (piece.kind === "condition" && piece.name === null && !piece.joined)),
  );
  return pieces.flatMap((piece) => piece.values).flatMap((value) => fold(value.text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function alike(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  let same = 0;
  while (same < word.length && same < asked.length && word[same] === asked[same]) ++same;
  return same >= 3 && Math.max(word.length, asked.length) - same <= longest_ending;
}

export interface Run {
  text: string;
  hit: boolean;
}

export function highlighted(text: string, asked: string[]): Run[] {
  if (asked.length === 0) return [{ text, hit: false }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = fold(match[0]);
    if (!asked.some((one) => alike(word, one))) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), hit: false });
    runs.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), hit: false });
  return runs;
}
