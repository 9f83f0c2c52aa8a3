// What a screen asks the server for, and what it shows until that is there.
//
//   const asked = useAsked<Events>("events", { limit: 50 });
//   return <Await asked={asked}>{(events) => <Table events={events} />}</Await>;
//
// The value before stays until the next one comes; an answer that was overtaken is dropped.
import type { ComponentChildren } from "preact";
import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { get } from "../api/api";
import { words_of } from "../words/words";
import { FailedScreen, Failure } from "./failure";

export interface Asked<T> {
  value: T | null;
  error: unknown;
  waiting: boolean;
  again: () => void;
}

// `path` null: nothing is asked yet.
export function useAsked<T>(path: string | null, parameters: Record<string, string | number | null> = {}): Asked<T> {
  const [answer, set_answer] = useState<{ value: T | null; error: unknown; waiting: boolean }>({
    value: null,
    error: null,
    waiting: path !== null,
  });
  const [round, set_round] = useState(0);
  const again = useCallback(() => set_round((now) => now + 1), []);
  useLayoutEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    set_answer((before) => ({ ...before, waiting: true }));
    get<T>(path, parameters, abort.signal).then(
      (value) => set_answer({ value, error: null, waiting: false }),
      (error) => abort.signal.aborted || set_answer((before) => ({ ...before, error, waiting: false })),
    );
    return () => abort.abort();
  }, [path, JSON.stringify(parameters), round]);
  return { ...answer, again };
}

const say = words_of({ fr: { waiting: "Un instant…" }, en: { waiting: "One moment…" } });

export function Waiting({ children }: { children?: ComponentChildren }) {
  return (
    <p class="waiting" role="status">
      {children ?? say().waiting}
    </p>
  );
}

interface AwaitProps<T> {
  asked: Asked<T>;
  screen?: boolean; // what comes is a whole screen, with its heading
  children: (value: T) => ComponentChildren;
}

export function Await<T>({ asked, screen, children }: AwaitProps<T>) {
  if (asked.error && screen) return <FailedScreen error={asked.error} again={asked.again} />;
  if (asked.error) return <Failure error={asked.error} again={asked.again} />;
  if (asked.value === null) return <Waiting />;
  return <>{children(asked.value)}</>;
}
