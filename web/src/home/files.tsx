// Several files at once: read and kept one after the other, after asking where the store is not a temporary one. Then it is
// told what became of each, and where those about one event can be compared.
import { useRef, useState } from "preact/hooks";
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

export function useFiles(temporary: boolean) {
  const [now, set_now] = useState<Files>(none);
  const all = useRef<File[]>([]); // what is read, and what waits for it
  const running = useRef(false);
  const start = async (files: File[]) => {
    all.current = [...all.current, ...files];
    const done: Outcome[] = [];
    const show = () => set_now({ files: all.current, begun: true, done: [...done] });
    if (running.current) return set_now((before) => ({ ...before, files: all.current }));
    running.current = true;
    show();
    while (done.length < all.current.length) {
      done.push(await outcome_of(all.current[done.length]!));
      show();
    }
    running.current = false;
    all.current = [];
  };
  const take = (files: File[]) => {
    if (temporary || running.current) void start(files);
    else set_now({ ...none, files });
  };
  // The one that is being read is read to its end.
  const stop = () => {
    all.current = all.current.slice(0, now.done.length + 1);
    set_now({ ...now, files: all.current });
  };
  const busy = now.begun && now.done.length < now.files.length;
  return { ...now, busy, take, start: () => start(now.files), stop: busy ? stop : () => set_now(none) };
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
