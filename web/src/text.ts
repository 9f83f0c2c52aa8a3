// An article's text, addressed by Unicode code points where JavaScript counts UTF-16 units.
//
//   const text = new CodePoints(reading.text);
//   text.slice([51, 64]);   // "Claire Moreau"
//   text.line(51);          // 1
//   last_of("un deux trois", 8)     // "… trois"
//   first_words("un deux trois", 2) // "un deux…"
//   title_of(reading)               // what to call an article by
import type { Reading, Span } from "./api/types";

// With `…` where there are more; a mark that stands by itself is no word.
export function first_words(text: string, most: number): string {
  const pieces = text.split(/[ \t\r\n\f\v]+/).filter(Boolean);
  let count = 0;
  const cut = pieces.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece) && ++count > most);
  return cut < 0 ? pieces.join(" ") : `${pieces.slice(0, cut).join(" ")}…`;
}

const title_words = 12;

// Without a title its first words; nothing where it has no text either.
export const title_of = ({ title, text }: Pick<Reading, "title" | "text">): string => title || first_words(text, title_words);

// At most so much of the end, or of the beginning, cut at a space, with `…` where something is left out.
export function last_of(text: string, most: number): string {
  if (text.length <= most) return text;
  return `… ${text.slice(-most).replace(/^\S*\s+/, "")}`;
}

export function first_of(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;
}

// Of a path the name of the file; an id that is none stays as it is.
export const name_in = (id: string): string => (/^https?:/i.test(id) ? id : id.replace(/^.*[/\\](?=.)/s, ""));

export class CodePoints {
  private readonly units_: Uint32Array | null; // where each code point begins; null: all take one unit
  private readonly breaks_: number[] = []; // code points that are line ends
  readonly length: number;

  constructor(readonly text: string) {
    const starts: number[] = [];
    for (let unit = 0; unit < text.length; ) {
      const code = text.codePointAt(unit)!;
      if (code === 10) this.breaks_.push(starts.length);
      starts.push(unit);
      unit += code > 0xffff ? 2 : 1;
    }
    this.length = starts.length;
    this.units_ = starts.length === text.length ? null : Uint32Array.from([...starts, text.length]);
  }

  unit(point: number): number {
    const at = Math.max(0, Math.min(point, this.length));
    return this.units_ ? this.units_[at]! : at;
  }

  slice([begin, end]: Span): string {
    return this.text.slice(this.unit(begin), this.unit(end));
  }

  line(point: number): number {
    let low = 0;
    let high = this.breaks_.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.breaks_[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
