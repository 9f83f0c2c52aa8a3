// One paragraph with its notes beside it, and below it what other accounts say where that is open. Drawn again only when
// something of its own changes: an article may have thousands of statements.
import { Component } from "preact";
import { useState } from "preact/hooks";
import type { Span } from "../api/types";
import { Heading } from "../frame/heading";
import type { CodePoints } from "../text";
import { Margin, type Marked } from "./margin";
import type { Note } from "./notes";
import { OtherAccounts } from "./other_accounts";
import type { Passage } from "./others";
import { Running } from "./running";
import type { Stroke } from "./segments";

export interface ParagraphProps {
  text: CodePoints;
  lang: string | null;
  span: Span;
  apart: boolean; // an empty line stands before
  title: boolean;
  strokes: readonly Stroke[];
  notes: readonly Note[];
  passages: readonly Passage[];
  event: string;
  marked: Marked;
  open: number | null;
  choose: (of: number) => void;
}

function Content(props: ParagraphProps) {
  const { text, lang, span, title, strokes, passages } = props;
  const [end, set_end] = useState<number | null>(null);
  const toggle = (clicked: number) => set_end((now) => (now === clicked ? null : clicked));
  const passage = passages.find((each) => each.span[1] === end);
  const running = <Running text={text} span={span} strokes={strokes} passages={passages} open={end} toggle={toggle} />;
  return (
    <div class={`paragraph${props.apart ? " apart" : ""}`}>
      <div class="running" lang={lang ?? undefined}>
        {title ? <Heading title={text.slice(span)}>{running}</Heading> : <p>{running}</p>}
      </div>
      <Margin notes={props.notes} marked={props.marked} open={props.open} choose={props.choose} />
      {passage && <OtherAccounts passage={passage} event={props.event} close={() => set_end(null)} />}
    </div>
  );
}

export class Paragraph extends Component<ParagraphProps> {
  override shouldComponentUpdate(next: ParagraphProps) {
    return (Object.keys(next) as (keyof ParagraphProps)[]).some((key) => next[key] !== this.props[key]);
  }

  render() {
    return <Content {...this.props} />;
  }
}
