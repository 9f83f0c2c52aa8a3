// The order and the count that a question asks for, as one chooses them from a list.
//
//   order_in("gaz trier par dit croissant")   // "said asc"
//   with_order("gaz", "date asc")             // "gaz trier par date croissant"
//   count_in("gaz count by who, act")         // "who,act"
//   with_count("gaz", "who")                  // "gaz compter par qui"
import { counts, sorts, type Named } from "./fields";
import { fold } from "./fold";
import { pieces_of, set_command } from "./question";
import { ui } from "../words/words";

const words = { fr: { sort: "trier par", count: "compter par", up: "croissant" }, en: { sort: "sort by", count: "count by", up: "asc" } };

const english = (names: Named[], name: string) =>
  names.find(({ fr, en }) => fold(name) === fold(fr) || fold(name) === fold(en))?.en ?? name;
const own = (names: Named[], name: string) => names.find(({ en }) => en === name)?.[ui()] ?? name;

export function order_in(question: string): string {
  const piece = pieces_of(question).find(({ kind }) => kind === "sort");
  const key = piece?.values[0];
  if (!piece || !key) return "";
  return english(sorts, key.text) + (/\s(asc|croissant)$/i.test(piece.text) ? " asc" : "");
}

export function with_order(question: string, order: string): string {
  const [key = "", up] = order.split(" ");
  const say = words[ui()];
  return set_command(question, "sort", key && `${say.sort} ${own(sorts, key)}${up ? ` ${say.up}` : ""}`);
}

export function count_in(question: string): string {
  const piece = pieces_of(question).find(({ kind }) => kind === "count");
  return piece?.values.map(({ text }) => english(counts, text)).join() ?? "";
}

// `qui, média`, of what `count_in` gives
export const count_in_words = (by: string): string => by.split(",").map((name) => own(counts, name)).join(", ");

export function with_count(question: string, by: string): string {
  return set_command(question, "count", by && `${words[ui()].count} ${own(counts, by)}`);
}
