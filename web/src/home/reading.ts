// Reading one article. Where the store is a temporary one it is kept at once; else it stands at `/?read` until one keeps it
// or reads another, so that Back leads to the form and nothing that was read is lost. It goes on while one looks at other
// screens, until one stops it.
import { useEffect } from "preact/hooks";
import { moved } from "../frame/heading";
import { go, type Place } from "../router";
import { Shared } from "../shared";
import { say } from "./said";
import { keep, most_bytes, read, type ReadOnce, type Source } from "./source";
import { not_begun, Work, type Progress } from "./work";

export const shown_at = "/?read";

const reading_part = 0.6; // of reading and keeping

interface Now {
  busy: boolean;
  progress: Progress;
  stopped: boolean; // what one read last was stopped
  error: unknown;
}

const idle: Now = { busy: false, progress: not_begun, stopped: false, error: null };
const now_ = new Shared<Now>(idle);

let read_: ReadOnce | null = null; // not kept
let work_: Work | null = null;

// Whoever has gone to another screen meanwhile stays there.
function leave_for(address: string, replace = false): void {
  if (!now_.shown) return;
  moved();
  go(address, { replace });
}

// One after the other: what is being read is read first, or stopped.
async function while_busy(doing: (work: Work) => Promise<void>): Promise<void> {
  if (now_.value.busy) return;
  const work = new Work((progress) => now_.set({ ...now_.value, progress }));
  work_ = work;
  now_.set({ ...idle, busy: true });
  try {
    await doing(work);
    if (work_ === work) now_.set(idle);
  } catch (error) {
    if (work_ === work) now_.set(work.stopped ? { ...idle, stopped: true } : { ...idle, error });
  }
}

async function kept(work: Work, done: ReadOnce, part: [number, number], replace: boolean): Promise<void> {
  const { document } = await work.run((more) => keep(done.source, more), part);
  read_ = null;
  leave_for(`/articles/${document}`, replace);
}

export function start(source: Source, temporary: boolean, was_read?: () => void): Promise<void> {
  if ("file" in source && source.file.size > most_bytes) return Promise.resolve(now_.set({ ...idle, error: say().too_large }));
  return while_busy(async (work) => {
    const done = await work.run((more) => read(source, more), [0, temporary ? reading_part : 1]);
    if (done.known === null && temporary) await kept(work, done, [reading_part, 1], false);
    else if (done.known === null) read_ = done;
    was_read?.();
    if (done.known !== null || !temporary) leave_for(done.known === null ? shown_at : `/articles/${done.known}`);
  });
}

export const keep_read = (done: ReadOnce): Promise<void> => while_busy((work) => kept(work, done, [0, 1], true));

export const stop = (): void => work_?.stop();

export function again(): void {
  work_?.stop();
  work_ = null;
  read_ = null;
  now_.set(idle);
  go("/");
}

export function useReading(place: Place) {
  const now = now_.use();
  useEffect(() => () => {
    if (!now_.value.busy) now_.set(idle); // what went wrong was told
  }, []);
  const shown = place.query.has("read") ? read_ : null;
  return { ...now, shown, unkept: shown ? null : read_ };
}
