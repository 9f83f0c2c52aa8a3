// Several files at once: read and kept one after the other, after asking where the store is not a temporary one. Then it is
// told what became of each, and where those about one event can be compared. It goes on while one looks at other screens.
import { useEffect, useState } from "preact/hooks";
import { failure_in_words } from "../frame/failure";
import { colon } from "../words/words";
import { say } from "./said";
import { keep, most_bytes, type Kept } from "./source";

interface Outcome {
  name: string;
  kept: Kept | null;
  error: unknown;
}

interface Files {
  files: File[];
  begun: boolean;
  done: Outcome[];
}

const none: Files = { files: [], begun: false, done: [] };

async function outcome_of(file: File): Promise<Outcome> {
  const { name } = file;
  if (file.size > most_bytes) return { name, kept: null, error: say().too_large };
  return keep({ file }).then(
    (kept) => ({ name, kept, error: null }),
    (error) => ({ name, kept: null, error }),
  );
}

let files_: Files = none;
const followers_ = new Set<(files: Files) => void>();

function show(files: Files): void {
  files_ = files;
  followers_.forEach((follow) => follow(files));
}

const is_busy = ({ files, begun, done }: Files) => begun && done.length < files.length;

async function start(): Promise<void> {
  if (files_.begun) return;
  show({ ...files_, begun: true });
  while (is_busy(files_)) {
    const outcome = await outcome_of(files_.files[files_.done.length]!);
    show({ ...files_, done: [...files_.done, outcome] });
  }
}

// What comes while others are read waits for its turn.
function take(files: File[], temporary: boolean): void {
  if (is_busy(files_)) return show({ ...files_, files: [...files_.files, ...files] });
  show({ ...none, files });
  if (temporary) void start();
}

// The one that is being read is read to its end.
function stop(): void {
  show(is_busy(files_) ? { ...files_, files: files_.files.slice(0, files_.done.length + 1) } : none);
}

export function useFiles(temporary: boolean) {
  const [now, set_now] = useState(files_);
  useEffect(() => {
    set_now(files_);
    followers_.add(set_now);
    return () => void followers_.delete(set_now);
  }, []);
  return { ...now, busy: is_busy(now), take: (files: File[]) => take(files, temporary), start, stop };
}

export function FilesTold({ files, begun, busy, done, start, stop }: ReturnType<typeof useFiles>) {
  const words = say();
  if (!files.length) return null;
  const next = files[done.length];
  return (
    <section class="notice files" aria-label={words.files(files.length)}>
      <div role="status">
        {!begun && <p>{words.files_to_keep(files.length)}</p>}
        {busy && (
          <p>
            <progress aria-label={words.reading} value={done.length} max={files.length} /> {words.file_of(done.length + 1, files.length)}
            {colon()}
            {next!.name}
          </p>
        )}
        {begun && !busy && <p>{words.files_kept(done.filter(({ kept }) => kept).length)}</p>}
      </div>
      {done.length > 0 && (
        <ul class="list">
          {done.map((outcome, i) => (
            <li key={i}>
              <OutcomeTold {...outcome} />
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        {!busy && events_of(done).map((event) => (
          <a key={event} class="button" href={`/events/${event}`}>
            {words.compare}
          </a>
        ))}
        {!begun && (
          <button type="button" class="main" onClick={start}>
            {words.read_and_keep}
          </button>
        )}
        <button type="button" onClick={stop}>
          {busy || !begun ? words.stop : words.close}
        </button>
      </p>
    </section>
  );
}

function OutcomeTold({ name, kept, error }: Outcome) {
  if (kept) return <a href={`/articles/${kept.document}`}>{name}</a>;
  return (
    <>
      {name}
      {colon()}
      <span class="failed">{failure_in_words(error)}</span>
    </>
  );
}

// Those that several of the articles are about.
function events_of(done: Outcome[]): number[] {
  const all = done.flatMap(({ kept }) => (kept?.event ? [kept.event] : []));
  return [...new Set(all.filter((event, i) => all.indexOf(event) !== i))];
}
