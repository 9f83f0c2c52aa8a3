// What is wrong in a question and where, as the page shows it: the question in three parts, and what to do.
//
//   mistake_of("act:deni", new ApiError("the question: unknown: `deni`; …", 400, [4, 8]))
//   // { before: "act:", wrong: "deni", after: "", lines: ["unknown: `deni`; did you mean `deny`?"] }
import type { Span } from "../api/types";
import { CodePoints } from "../text";

export interface Mistake {
  before: string;
  wrong: string; // empty: no place is named
  after: string;
  lines: string[];
}

// A terminal needs the question and marks below it, two spaces in; here they are shown otherwise.
function lines_of(message: string): string[] {
  return message.replace(/^the question: /, "").split("\n").filter((line) => line !== "" && !line.startsWith("  "));
}

export function mistake_of(question: string, { message, at }: { message: string; at: Span | null }): Mistake {
  const text = new CodePoints(question);
  const [begin, end] = at ?? [text.length, text.length];
  return {
    before: text.slice([0, begin]),
    wrong: text.slice([begin, end]),
    after: text.slice([end, text.length]),
    lines: lines_of(message),
  };
}
