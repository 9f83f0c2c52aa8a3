// All that a question finds, fetched page by page, and a file made of it in the page.
//
//   const statements = await all_found({ question: "act:deny", after: null }, signal, (n) => …);   // at most `most_exported`
//   save("dixit.csv", "text/csv", csv_of(statements, "plain"));
import { get } from "../api/api";
import type { Answer, Statement } from "../api/types";
import { statements_of, type Asking } from "./answer";

export const most_exported = 10_000;
const page = 500;

export async function all_found({ question, after }: Asking, signal: AbortSignal, progress: (n: number) => void): Promise<Statement[]> {
  const q = statements_of(question);
  const found: Statement[] = [];
  while (found.length < most_exported) {
    const limit = Math.min(page, most_exported - found.length);
    const { statements, total } = await get<Answer>("ask", { q, limit, offset: found.length, prefix: 1, after }, signal);
    found.push(...statements);
    progress(found.length);
    if (statements.length === 0 || found.length >= total) break;
  }
  return found;
}

export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
