// `/`: an article is pasted, opened or chosen, and read. A temporary store keeps it; one that stays asks before.
import { useCallback } from "preact/hooks";
import { ArticleView } from "../article/article_view";
import { Failure } from "../frame/failure";
import { Heading } from "../frame/heading";
import type { ScreenProps } from "../page";
import { title_of } from "../text";
import { errors } from "../words/error_words";
import { useDraft } from "./draft";
import { useDrop } from "./drop";
import "./home.css";
import { FilesTold, useFiles } from "./files";
import { ReadForm } from "./read_form";
import { again, keep_read, shown_at, start, stop, useReading } from "./reading";
import { ReadingTold } from "./reading_told";
import { Recent } from "./recent";
import { say } from "./said";
import type { ReadOnce, Source } from "./source";

function NotKept({ done, ...reading }: ReturnType<typeof useReading> & { done: ReadOnce }) {
  const { busy, error } = reading;
  return (
    <ArticleView reading={done.reading} article={null} first_statement={1} marks={[]} at={null} passages={[]} event="">
      <div class="notice">
        <p>{say().not_kept}</p>
        <p class="row">
          <button type="button" class="main" disabled={busy} onClick={() => keep_read(done)}>
            {say().keep}
          </button>
          <button type="button" onClick={again}>
            {say().back}
          </button>
        </p>
        {(busy || reading.stopped) && <ReadingTold {...reading} stop={stop} />}
      </div>
      {error !== null && <Failure error={error} />}
    </ArticleView>
  );
}

// What was read and left without keeping it: it is still there.
function Unkept({ done: { reading } }: { done: ReadOnce }) {
  return (
    <p class="notice">
      {say().unkept}{" "}
      <a class="words" lang={reading.lang ?? undefined} href={shown_at}>
        {title_of(reading)}
      </a>
    </p>
  );
}

export function Home({ state, place }: ScreenProps) {
  const { temporary } = state.store;
  const reading = useReading(place);
  const files = useFiles(temporary);
  const draft = useDraft(place);
  const open = (chosen: File[]) => (chosen.length === 1 ? start({ file: chosen[0]! }, temporary) : files.take(chosen));
  const held = useDrop(useCallback(open, []));
  const submit = (source: Source) => void start(source, temporary, draft.leave_here());
  const words = say();
  const { shown, unkept, error } = reading;
  if (shown) return <NotKept {...reading} done={shown} />;
  const busy = reading.busy || files.busy;
  return (
    <div class="home">
      <Heading title={words.title} />
      <p class="lead measure">{words.lead}</p>
      {state.problem !== null && <p class="notice">{errors().no_model!({}, state.problem)}</p>}
      <div class="columns">
        <div>
          {error !== null && <Failure error={error} />}
          {unkept && !busy && <Unkept done={unkept} />}
          <FilesTold {...files} />
          <ReadingTold {...reading} stop={stop} />
          <ReadForm
            draft={draft.written} set_draft={draft.write} busy={busy} submit={submit} open={open}
            read={(source) => start(source, temporary)}
          />
        </div>
        <Recent key={files.done.length} />
      </div>
      {held && (
        <div class="drop" aria-hidden="true">
          {words.drop}
        </div>
      )}
    </div>
  );
}
