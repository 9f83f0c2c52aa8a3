// Several files at once: read and kept one after the other, after asking where the store is not a temporary one. Then it is
// told what became of each, and where those about one event can be compared. It goes on while one looks at other screens.
import { failure_in_words } from "../frame/failure";
import { Shared } from "../shared";
import { colon } from "../words/words";
import { say } from "./said";
import { keep, most_bytes, type Kept } from "./source";
import { Work } from "./work";

interface Outcome {
  name: string;
  kept: Kept | null;
  error: unknown;
}

interface Files {
  files: File[];
  begun: boolean;
  done: Outcome[];
  share: number; // of the one that is being read
}

const none: Files = { files: [], begun: false, done: [], share: 0 };

const files_ = new Shared<Files>(none);
let work_: Work | null = null; // on the file that is being read

async function outcome_of(file: File, work: Work): Promise<Outcome> {
  const { name } = file;
  if (file.size > most_bytes) return { name, kept: null, error: say().too_large };
  return work.run((more) => keep({ file }, more)).then(
    (kept) => ({ name, kept, error: null }),
    (error) => ({ name, kept: null, error }),
  );
}

const is_busy = ({ files, begun, done }: Files) => begun && done.length < files.length;

async function start(): Promise<void> {
  if (files_.value.begun) return;
  files_.set({ ...files_.value, begun: true });
  while (is_busy(files_.value)) {
    const work = new Work(({ share }) => files_.set({ ...files_.value, share: share ?? 0 }));
    work_ = work;
    const outcome = await outcome_of(files_.value.files[files_.value.done.length]!, work);
    if (!work.stopped) files_.set({ ...files_.value, share: 0, done: [...files_.value.done, outcome] });
  }
}

// What comes while others are read waits for its turn.
function take(files: File[], temporary: boolean): void {
  if (is_busy(files_.value)) return files_.set({ ...files_.value, files: [...files_.value.files, ...files] });
  files_.set({ ...none, files });
  if (temporary) void start();
}

// The one that is being read is not kept.
function stop(): void {
  const { files, done } = files_.value;
  files_.set(is_busy(files_.value) ? { ...files_.value, files: files.slice(0, done.length) } : none);
  work_?.stop();
}

export function useFiles(temporary: boolean) {
  const now = files_.use();
  return { ...now, busy: is_busy(now), take: (files: File[]) => take(files, temporary), start, stop };
}

export function FilesTold({ files, begun, busy, done, share, start, stop }: ReturnType<typeof useFiles>) {
  const words = say();
  if (!files.length && !begun) return null;
  const next = files[done.length];
  return (
    <section class="notice files" aria-label={words.files(files.length)}>
      <div role="status">
        {!begun && <p>{words.files_to_keep(files.length)}</p>}
        {busy && (
          <p>
            <progress aria-label={words.reading} value={done.length + share} max={files.length} /> {words.file_of(done.length + 1, files.length)}
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
