// What the server answers to a question that is being typed: asked at every key, unless they come faster than anybody
// reads; the request before taken back, the answer before kept until the next one is there.
//
//   const { answer, error, more } = useAnswer({ question, after: null });
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { get } from "../api/api";
import type { Answer } from "../api/types";
import { in_entry, put_in_entry } from "../entry";
import { pieces_of, remove_piece, set_command } from "./question";

export const facet_fields = ["who", "act", "outlet", "form", "lang", "year"];

const apart = 60; // ms between two requests
const patience = 500; // ms until a question that is being typed is said to be wrong
const page = 50;
const most_at_once = 1000;
const entry_name = "shown";

// How much of a question's answer was shown, as far as the entry of the history knows.
interface Shown {
  question: string;
  rows: number;
}

function rows_of(question: string): number {
  const shown = in_entry<Shown>(entry_name);
  return shown?.question === question ? Math.min(shown.rows, most_at_once) : page;
}

export interface Asking {
  question: string;
  after: number | null; // only what articles after this one are the first to have
}

export interface Asked extends Asking {
  answer: Answer | null;
  error: unknown;
}

const nothing: Asked = { question: "", after: null, answer: null, error: null };

// The question without `limit:` and `offset:`, for who pages himself.
export function without_pages(question: string): string {
  const index = pieces_of(question).findIndex(({ field }) => field === "limit" || field === "offset");
  return index < 0 ? question : without_pages(remove_piece(question, index));
}

// All statements that a question finds, whatever it counts.
export const statements_of = (question: string): string => set_command(without_pages(question), "count", "");

export function useAnswer({ question, after }: Asking) {
  const [asked, set_asked] = useState<Asked>(nothing);
  const [waiting_for_more, set_waiting] = useState(false);
  const [round, set_round] = useState(0);
  const again = useCallback(() => set_round((now) => now + 1), []);
  const last = useRef(-apart);
  useLayoutEffect(() => {
    const abort = new AbortController();
    let later = 0;
    const ask = () => {
      last.current = performance.now();
      get<Answer>("ask", { q: question, limit: rows_of(question), prefix: 1, facets: facet_fields.join(), after }, abort.signal).then(
        (answer) => set_asked({ question, after, answer, error: null }),
        (error) => {
          if (abort.signal.aborted) return;
          later = window.setTimeout(() => set_asked({ question, after, answer: null, error }), patience);
        },
      );
    };
    const early = last.current + apart - performance.now();
    const timer = early > 0 ? window.setTimeout(ask, early) : void ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
      clearTimeout(later);
    };
  }, [question, after, round]);

  const more = useCallback(async () => {
    const { answer } = asked;
    if (!answer) return;
    const rows = answer.counts.length || answer.statements.length;
    const offset = answer.offset + rows;
    set_waiting(true);
    try {
      const next = await get<Answer>("ask", { q: without_pages(asked.question), limit: page, offset, prefix: 1, after: asked.after });
      put_in_entry(entry_name, { question: asked.question, rows: rows + page } satisfies Shown);
      set_asked((now) => (now.answer === answer ? { ...now, answer: joined(answer, next) } : now));
    } catch (error) {
      set_asked((now) => (now.answer === answer ? { ...now, error } : now));
    }
    set_waiting(false);
  }, [asked]);
  return { ...asked, again, more, waiting_for_more };
}

const joined = (before: Answer, next: Answer): Answer => ({
  ...before,
  statements: [...before.statements, ...next.statements],
  counts: [...before.counts, ...next.counts],
});
