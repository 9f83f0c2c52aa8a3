// Where one pastes, opens or chooses an article.
import { useRef, useState } from "preact/hooks";
import { useAsked } from "../frame/asked";
import { say } from "./said";
import { source_of, type Draft, type Source } from "./source";

interface Example {
  id: string;
  title: string;
  lang: string;
  text: string;
}

interface Props {
  draft: Draft;
  set_draft: (draft: Draft) => void;
  busy: boolean;
  submit: (source: Source) => void; // the draft
  read: (source: Source) => void;
  open: (files: File[]) => void;
}

function Details({ draft, set_draft }: Pick<Props, "draft" | "set_draft">) {
  const words = say();
  const [filled] = useState(Boolean(draft.title || draft.date || draft.outlet));
  const field = (name: keyof Draft, label: string, type: string) => (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} type={type} value={draft[name]} onInput={(event) => set_draft({ ...draft, [name]: event.currentTarget.value })} />
    </div>
  );
  return (
    <details open={filled}>
      <summary>{words.details}</summary>
      <p class="hint">{words.optional}</p>
      {field("title", words.article_title, "text")}
      <div class="pair">
        {field("date", words.date, "date")}
        {field("outlet", words.outlet, "text")}
      </div>
    </details>
  );
}

function OpenFile({ busy, open }: Pick<Props, "busy" | "open">) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (files.length) open(files);
    if (input.current) input.current.value = ""; // the same file may be chosen again
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={say().open} onChange={chosen} />
      <button type="button" disabled={busy} aria-describedby="formats" onClick={() => input.current?.click()}>
        {say().open}
      </button>
    </>
  );
}

function Examples({ busy, read }: Pick<Props, "busy" | "read">) {
  const asked = useAsked<{ examples: Example[] }>("examples");
  if (!asked.value?.examples.length) return null;
  return (
    <section class="examples">
      <h2>{say().examples}</h2>
      <ul class="list">
        {asked.value.examples.map(({ id, title, lang, text }) => (
          <li key={id}>
            <button type="button" lang={lang} disabled={busy} onClick={() => read({ body: { id, title, lang, text } })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReadForm({ draft, set_draft, busy, submit, read, open }: Props) {
  const words = say();
  const [empty, set_empty] = useState(false);
  const read_draft = (event: Event) => {
    event.preventDefault();
    set_empty(!draft.text.trim());
    if (draft.text.trim() && !busy) submit(source_of(draft));
  };
  const by_key = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read_draft(event);
  };
  return (
    <>
      <form class="read" onSubmit={read_draft} onKeyDown={by_key}>
        <label for="text">{words.text}</label>
        <textarea
          id="text"
          rows={11}
          placeholder={words.placeholder}
          value={draft.text}
          aria-invalid={empty}
          aria-describedby={empty ? "empty" : undefined}
          onInput={(event) => set_draft({ ...draft, text: event.currentTarget.value })}
        />
        {empty && (
          <p id="empty" role="alert">
            {words.empty}
          </p>
        )}
        <Details draft={draft} set_draft={set_draft} />
        <p class="row">
          <button type="submit" class="main" disabled={busy}>
            {words.read}
          </button>
          <span class="quiet">
            <kbd>Ctrl</kbd> <kbd>⏎</kbd>
          </span>
          <OpenFile busy={busy} open={open} />
        </p>
        <p class="hint" id="formats">
          {words.formats}
        </p>
      </form>
      <Examples busy={busy} read={read} />
    </>
  );
}
