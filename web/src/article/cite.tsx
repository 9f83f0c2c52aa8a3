// A statement's address, and its citation, to copy.
import { useState } from "preact/hooks";
import type { Article, Reading } from "../api/types";
import { copy_citation, local_address, type Citation } from "../statement/citation";
import type { CodePoints } from "../text";
import { date_in_words, ui } from "../words/words";
import { who_in_words } from "./in_words";
import { joined, place_of, type Corrected, type StatementNote } from "./notes";
import { say } from "./said";

interface Props {
  note: StatementNote;
  marks?: Corrected;
  reading: Reading;
  text: CodePoints;
  article: Article;
  tell: (what: string) => void;
}

function citation({ note, marks, reading, text, article }: Props, address: string): Citation {
  return {
    content: joined(text, note.statement.content) || joined(text, note.statement.cue),
    who: who_in_words(note, marks),
    outlet: reading.outlet,
    title: reading.title ?? article.title,
    date: date_in_words(reading.date),
    url: reading.url,
    local: location.origin + address,
    ui: ui(),
  };
}

export function Cite(props: Props) {
  const [copied, set_copied] = useState("");
  const words = say();
  const address = local_address(props.article.document, place_of(props.note.statement));
  const copy = async () => {
    const done = await copy_citation(citation(props, address)).then(
      () => words.copied,
      () => words.not_copied,
    );
    set_copied(done);
    props.tell(done);
  };
  return (
    <section>
      <h3>{words.cite}</h3>
      <p class="row">
        <button type="button" onClick={copy}>
          {words.copy_text}
        </button>
        <a href={address}>{words.link}</a>
        <span class="quiet">{copied}</span>
      </p>
    </section>
  );
}
