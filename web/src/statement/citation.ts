// A statement as one cites it: its words, who says them, where, when, and addresses that lead to the passage.
//
//   const text = plain_citation(citation);     // « Non », Claire Moreau, dans L’Étoile, « Le port ferme », 3 avril 2024, …
//   await copy_citation(citation);             // the same, also with links and italics where they can be pasted
import type { Span, Ui } from "../api/types";

export interface Citation {
  content: string; // pieces joined by …
  who: string;
  outlet: string | null;
  title: string | null;
  date: string; // in words; empty: unknown
  url: string | null; // of the article, as it was published
  local: string; // of the passage, in this page
  ui: Ui;
}

// What a link may lead to: addresses of articles are as they came.
export const web_address = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

// `#:~:text=`: browsers scroll to these words. Long passages are named by their first and last words. Dashes are its own sign.
export function text_fragment(words: string): string {
  const encode = (part: string) => encodeURIComponent(part).replace(/-/g, "%2D");
  const all = words.trim().split(/\s+/);
  if (all.length === 1 && !all[0]) return "";
  if (all.length <= 12 && !words.trim().includes("\n")) return `:~:text=${encode(words.trim())}`;
  return `:~:text=${encode(all.slice(0, 5).join(" "))},${encode(all.slice(-5).join(" "))}`;
}

// Where the passage stands in the article as it was published; null where that has no address.
export function passage_address(url: string | null, words: string): string | null {
  const address = web_address(url);
  if (!address) return null;
  const fragment = text_fragment(words);
  return !fragment ? address : address + (address.includes("#") ? "" : "#") + fragment;
}

export const local_address = (document: number, [begin, end]: Span): string => `/articles/${document}?at=${begin}-${end}`;

function quoted(words: string, ui: Ui): string {
  const bare = words.trim();
  if (/^[«“"].*[»”"]$/s.test(bare)) return bare;
  return ui === "fr" ? `«\u00a0${bare}\u00a0»` : `“${bare}”`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Way {
  text: (text: string) => string;
  outlet: (text: string) => string;
  link: (address: string, text: string) => string;
}

const plain: Way = { text: (t) => t, outlet: (t) => t, link: (address) => address };
const html: Way = {
  text: escaped,
  outlet: (t) => `<cite>${escaped(t)}</cite>`,
  link: (address, text) => `<a href="${escaped(address)}">${escaped(text)}</a>`,
};

function written(citation: Citation, way: Way): string {
  const { ui, outlet, title, date, url, local } = citation;
  const there = passage_address(url, citation.content.split(" … ")[0]!);
  return [
    way.text(quoted(citation.content, ui)),
    way.text(citation.who),
    outlet && `${ui === "fr" ? "dans" : "in"} ${way.outlet(outlet)}`,
    title && way.text(quoted(title, ui)),
    way.text(date),
    there && way.link(there, url!),
    way.link(local, local),
  ]
    .filter(Boolean)
    .join(", ");
}

export const plain_citation = (citation: Citation): string => written(citation, plain);
export const html_citation = (citation: Citation): string => `<p lang="${citation.ui}">${written(citation, html)}</p>`;

// Throws where the browser does not let a page copy.
export async function copy_citation(citation: Citation): Promise<void> {
  const text = plain_citation(citation);
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(text);
  const as = (type: string, data: string) => new Blob([data], { type });
  const item = { "text/plain": as("text/plain", text), "text/html": as("text/html", html_citation(citation)) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
