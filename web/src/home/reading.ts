// Reading one article. Where the store is a temporary one it is kept at once; else it stands at `/?read` until one keeps it
// or reads another, so that Back leads to the form and nothing that was read is lost.
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { State } from "../api/types";
import { moved } from "../frame/heading";
import { go, type Place } from "../router";
import { say } from "./said";
import { keep, most_bytes, read, type ReadOnce, type Source } from "./source";

export const shown_at = "/?read";

let read_: ReadOnce | null = null; // not kept

interface Now {
  busy: boolean;
  error: unknown;
}

const idle: Now = { busy: false, error: null };

export function useReading(state: State, place: Place) {
  const [now, set_now] = useState<Now>(idle);
  const here = useRef(true);
  useEffect(() => () => void (here.current = false), []);

  // Whoever has gone to another screen meanwhile stays there.
  const kept = async (done: ReadOnce, replace: boolean, was_read?: () => void) => {
    set_now({ busy: true, error: null });
    await keep(done.source).then(
      ({ document }) => {
        read_ = null;
        was_read?.();
        if (here.current) go(`/articles/${document}`, { replace });
      },
      (error) => set_now({ busy: false, error }),
    );
  };
  const start = useCallback(async (source: Source, was_read?: () => void) => {
    if ("file" in source && source.file.size > most_bytes) return set_now({ ...idle, error: say().too_large });
    set_now({ ...idle, busy: true });
    try {
      const done = await read(source);
      if (done.known === null && state.store.temporary) return await kept(done, false, was_read);
      if (done.known === null) read_ = done;
      was_read?.();
      if (!here.current) return;
      set_now(idle);
      moved();
      go(done.known === null ? shown_at : `/articles/${done.known}`);
    } catch (error) {
      set_now({ ...idle, error });
    }
  }, []);
  const again = () => {
    read_ = null;
    set_now(idle);
    go("/");
  };
  const shown = place.query.has("read") ? read_ : null;
  return { ...now, shown, unkept: shown ? null : read_, start, keep: (done: ReadOnce) => kept(done, true), again };
}
