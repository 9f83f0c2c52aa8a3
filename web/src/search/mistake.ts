// What is wrong in a question and where, as the page shows it: the question in three parts, and what to do.
//
//   mistake_of("act:deni", new ApiError("unknown: `deni`; …", 400, [4, 8], "unknown_value", { found: "deni", near: "deny", … }))
//   // { before: "act:", wrong: "deni", after: "", lines: ["Unknown value: “deni”. Did you mean “deny”?", …] }
import { ApiError } from "../api/api";
import type { ErrorArgs } from "../api/types";
import { CodePoints } from "../text";
import { error_in_words } from "../words/error_words";
import { mistakes } from "../words/mistake_words";
import { ui } from "../words/words";
import { spelled } from "./fields";

export interface Mistake {
  before: string;
  wrong: string; // empty: no place is named
  after: string;
  lines: string[];
}

// Of what is known, `say (dire), admit (reconnaitre)`, the names in the interface's language: `dire, reconnaître`; likewise
// what was probably meant, in whichever language it is near.
function in_own_names({ found, near, expected = "" }: ErrorArgs): ErrorArgs {
  const known = expected.split(", ").map((name) => {
    const [english, french] = name.replace(/\)$/, "").split(" (");
    const own = ui() === "fr" ? spelled(french ?? english!) : english!;
    return { own, meant: near !== undefined && [english, french].includes(near) };
  });
  return { found, near: known.find(({ meant }) => meant)?.own ?? near, expected: known.map(({ own }) => own).join(", ") };
}

type Told = Pick<ApiError, "message" | "at" | "code" | "args">;

function message_of(told: Told): string {
  const sentence = told.code ? mistakes()[told.code] : undefined;
  return sentence ? sentence(in_own_names(told.args)) : error_in_words(told);
}

export function mistake_of(question: string, told: Told): Mistake {
  const text = new CodePoints(question);
  const [begin, end] = told.at ?? [text.length, text.length];
  return {
    before: text.slice([0, begin]),
    wrong: text.slice([begin, end]),
    after: text.slice([end, text.length]),
    lines: message_of(told).split("\n"),
  };
}

// Null: what went wrong is not the question.
export const mistake_in = (question: string, error: unknown): Mistake | null =>
  error instanceof ApiError && error.status === 400 ? mistake_of(question, error) : null;
