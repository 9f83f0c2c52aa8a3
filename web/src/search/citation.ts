// A statement as one cites it: its words, who said them, where they stand.
//
//   citation_of(statement, "http://127.0.0.1:4747/articles/7?at=3-9")
//   // « Non. » — Claire Moreau, dans Le Port, « Le pont fermé », 3 avril 2024, https://… (http://127.0.0.1:4747/…)
import type { Statement } from "../api/types";
import { date_in_words, words_of } from "../words/words";
import { who_of } from "./found";

const say = words_of({
  fr: { quoted: (text: string) => `«\u00a0${text}\u00a0»`, in: "dans" },
  en: { quoted: (text: string) => `“${text}”`, in: "in" },
});

const already_quoted = /^[«“"„]/;

export function citation_of(statement: Statement, address: string): string {
  const { content, cue, outlet, title, date, url } = statement;
  const words = content || cue;
  const place = [outlet, title && say().quoted(title), date_in_words(date), web_address(url)].filter(Boolean);
  const quoted = already_quoted.test(words) ? words : say().quoted(words);
  return `${quoted} — ${who_of(statement)}${place.length ? `, ${say().in} ${place.join(", ")}` : ""} (${address})`;
}

// What a link may lead to: addresses of articles are as they came.
export const web_address = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);
