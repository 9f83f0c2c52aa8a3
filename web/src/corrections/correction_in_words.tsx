// One correction as a sentence: « X » is « Y »; « … » was said by Z.
import type { Correction, Statement } from "../api/types";
import { useAsked } from "../frame/asked";
import { address_of } from "../search/found";
import { act_in_words, words_of } from "../words/words";

const say = words_of({
  fr: {
    accept: "est bien lu", reject: "n’est pas un propos", unknown: "est dit par on ne sait qui", who: "est dit par", act: "a pour acte",
    merge: "est", split: "est un autre dans l’article", label: "s’appelle", event: "L’article", about: (n: string) => `porte sur l’événement ${n}`,
    own: "porte sur un événement à lui seul", statement: (n: number) => `le propos ${n}`, gone: "(un propos qui n’est plus lu)",
  },
  en: {
    accept: "is rightly read", reject: "is no statement", unknown: "is said by unknown whom", who: "is said by", act: "has the act",
    merge: "is", split: "is another in the article", label: "is called", event: "The article", about: (n: string) => `is about event ${n}`,
    own: "is about an event of its own", statement: (n: number) => `statement ${n}`, gone: "(a statement that is not read any more)",
  },
});

export function CorrectionInWords({ correction }: { correction: Correction }) {
  const { kind, value, before, actor, name, other, other_name, article, title, document, statement } = correction;
  const words = say();
  const where = document === null ? article ?? "" : <a class="words" href={`/articles/${document}`}>{title ?? article ?? document}</a>;
  switch (kind) {
    case "accept":
      return <><StatementNamed number={statement} /> {words.accept}</>;
    case "reject":
      return <><StatementNamed number={statement} /> {words.reject}</>;
    case "who":
      return <><StatementNamed number={statement} /> {value ? <>{words.who} <strong>{value}</strong></> : words.unknown}</>;
    case "act":
      return <><StatementNamed number={statement} /> {words.act} <strong>{act_in_words(value ?? "")}</strong></>;
    case "merge":
      return <><ActorNamed actor={actor} name={name} /> {words.merge} <ActorNamed actor={String(other)} name={other_name} /></>;
    case "split":
      return <><ActorNamed actor={actor} name={name} /> {words.split} {where}</>;
    case "label":
      return <><ActorNamed actor={actor} name={before} /> {words.label} <strong>{value}</strong></>;
    default:
      return <>{words.event} {where} {other ? words.about(String(other)) : words.own}</>;
  }
}

function StatementNamed({ number }: { number: number | null }) {
  const asked = useAsked<{ statement: Statement }>(number === null ? null : `statements/${number}`);
  if (number === null) return <>{say().gone}</>;
  const statement = asked.value?.statement;
  if (!statement) return <>{say().statement(number)}</>;
  return <a class="words" href={address_of(statement)} lang={statement.lang ?? undefined}>{statement.content || statement.cue}</a>;
}

function ActorNamed({ actor, name }: { actor: string | null; name: string | null }) {
  return <a href={`/actors/${actor}`}>{name ?? actor}</a>;
}
