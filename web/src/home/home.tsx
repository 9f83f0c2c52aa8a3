// `/`: an article is pasted, opened or chosen, and read. A temporary store keeps it; one that stays asks before.
import { useCallback, useState } from "preact/hooks";
import type { State } from "../api/types";
import { ArticleView } from "../article/article_view";
import { Failure } from "../frame/failure";
import { Heading, moved } from "../frame/heading";
import type { ScreenProps } from "../page";
import { go } from "../router";
import { useDrop } from "./drop";
import "./home.css";
import { ReadForm } from "./read_form";
import { Recent } from "./recent";
import { say } from "./said";
import { keep, most_bytes, no_draft, read, type Draft, type ReadOnce, type Source } from "./source";

let draft_: Draft = no_draft; // outlives going to an article and back

interface Reading {
  busy: boolean;
  done: ReadOnce | null; // read, not kept
  error: unknown;
}

const idle: Reading = { busy: false, done: null, error: null };

function useReading(state: State) {
  const [now, set_now] = useState<Reading>(idle);
  const kept = async (done: ReadOnce) => {
    set_now({ busy: true, done, error: null });
    await keep(done.source).then(
      (document) => go(`/articles/${document}`),
      (error) => set_now({ busy: false, done, error }),
    );
  };
  const start = useCallback(async (source: Source) => {
    if ("file" in source && source.file.size > most_bytes) return set_now({ ...idle, error: say().too_large });
    set_now({ ...idle, busy: true });
    try {
      const done = await read(source);
      if (done.known !== null) go(`/articles/${done.known}`);
      else if (state.store.temporary) await kept(done);
      else {
        moved();
        set_now({ busy: false, done, error: null });
      }
    } catch (error) {
      set_now({ ...idle, error });
    }
  }, []);
  return { ...now, start, kept, again: () => set_now(idle) };
}

function NotKept({ done, busy, error, kept, again }: ReturnType<typeof useReading> & { done: ReadOnce }) {
  return (
    <ArticleView reading={done.reading} article={null} first_statement={1} marks={[]} at={null} passages={[]} event="">
      <div class="notice">
        <p>{say().not_kept}</p>
        <p class="row">
          <button type="button" class="main" disabled={busy} onClick={() => kept(done)}>
            {say().keep}
          </button>
          <button type="button" onClick={again}>
            {say().back}
          </button>
        </p>
      </div>
      {error !== null && <Failure error={error} />}
    </ArticleView>
  );
}

export function Home({ state }: ScreenProps) {
  const reading = useReading(state);
  const [draft, set_draft] = useState(draft_);
  const held = useDrop(useCallback((file: File) => reading.start({ file }), []));
  const write = (written: Draft) => set_draft((draft_ = written));
  const words = say();
  const { done, busy, error } = reading;
  if (done && !(busy && state.store.temporary)) return <NotKept {...reading} done={done} />;
  return (
    <div class="home">
      <Heading title={words.title} />
      <p class="lead measure">{words.lead}</p>
      {state.model === null && <p class="notice">{words.no_model}</p>}
      <div class="columns">
        <div>
          {error !== null && <Failure error={error} />}
          <div role="status" class="progress">
            {busy && (
              <>
                <progress aria-label={words.reading} /> {words.reading}
              </>
            )}
          </div>
          <ReadForm draft={draft} set_draft={write} busy={busy} read={reading.start} />
        </div>
        <Recent />
      </div>
      {held && (
        <div class="drop" aria-hidden="true">
          {words.drop}
        </div>
      )}
    </div>
  );
}
