// Statements as a table for a spreadsheet: RFC 4180, with the columns of `dixit ask --format csv` (docs/query.md).
//
//   csv_of(statements, "plain")   // `date,outlet,who,…` CR LF
//   csv_of(statements, "excel")   // for a French Excel: byte order mark, semicolons, decimal commas, no formulas
import type { Statement } from "../api/types";

export type CsvStyle = "plain" | "excel";

const columns = [
  "date", "outlet", "who", "state", "act", "to", "content", "sentence", "form", "polarity", "kind", "distance",
  "confidence", "said", "source", "cue", "via", "title", "author", "lang", "url", "article", "line", "also",
  "statement", "who_id",
] as const;

function cell(value: unknown, style: CsvStyle): string {
  let text = value === null || value === undefined ? "" : String(value);
  const separator = style === "excel" ? ";" : ",";
  if (style === "excel") {
    if (typeof value === "number") text = text.replace(".", ",");
    else if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`; // a spreadsheet would take it for a formula
  }
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv_of(statements: Statement[], style: CsvStyle): string {
  const likeness = statements.some((one) => one.likeness !== undefined);
  const names = likeness ? [...columns, "likeness" as const] : columns;
  const row = (cells: unknown[]) => cells.map((one) => cell(one, style)).join(style === "excel" ? ";" : ",") + "\r\n";
  const rows = statements.map((one) => row(names.map((name) => (name === "also" ? one.also.length : one[name]))));
  return (style === "excel" ? "\ufeff" : "") + row([...names]) + rows.join("");
}

export const jsonl_of = (statements: Statement[]): string => statements.map((one) => JSON.stringify(one) + "\n").join("");
