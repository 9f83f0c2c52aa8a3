// Passages of an article that another party's account answers, and what those others say about the same matter.
import type { Article, ComparedEvent, Evidence, Matter, Party, Position, Relation, Span } from "../api/types";
import { unsure_below, unsure_position_below } from "../statement/sureness";
import { is_symmetric } from "../words/relation_words";
import { CodePoints } from "../text";

export interface Other {
  party: string;
  wording: string; // of the stance
  relation: string;
  toward: boolean; // it is the other who denies, answers … this passage
  unsure: boolean;
  quote: string;
  place: Span;
  line: number;
  article: Article;
}

export interface Told {
  matter: string; // its id
  question: string;
  party: string; // whose account this passage is
  group: boolean; // it is several
  wording: string;
  others: Other[];
}

export interface Passage {
  span: Span;
  told: Told[];
}

// The articles and parties of a comparison by their ids.
class Compared {
  private readonly parties_: Map<string, Party>;
  private readonly articles_ = new Map<string, { article: Article; text: string }>();
  private readonly texts_ = new Map<string, CodePoints>();

  constructor({ accounts, articles }: ComparedEvent) {
    this.parties_ = new Map(accounts.parties.map((party) => [party.id, party]));
    accounts.documents.forEach((doc, i) => articles[i] && this.articles_.set(doc, { article: articles[i], text: articles[i].text }));
  }

  name = (party: string): string => this.parties_.get(party)?.name ?? party;

  is_group = (party: string): boolean => this.parties_.get(party)?.kind === "group";

  line({ doc, span }: Evidence): number {
    const text = this.texts_.get(doc) ?? new CodePoints(this.articles_.get(doc)?.text ?? "");
    this.texts_.set(doc, text);
    return text.line(span[0]);
  }

  article = (doc: string): Article | undefined => this.articles_.get(doc)?.article;
}

function other(compared: Compared, relation: Relation, position: Position): Other[] {
  const best = position.evidence[0];
  const article = best && compared.article(best.doc);
  if (!article) return [];
  return [
    {
      party: compared.name(position.party),
      wording: position.wording,
      relation: relation.rel,
      toward: relation.a === position.id || is_symmetric(relation.rel),
      unsure: relation.probability < unsure_below || position.confidence < unsure_position_below,
      quote: best.quote,
      place: best.span,
      line: compared.line(best),
      article,
    },
  ];
}

function told_about(compared: Compared, matter: Matter, mine: Position): Told {
  const against = (relation: Relation) => {
    const id = relation.a === mine.id ? relation.b : relation.b === mine.id ? relation.a : null;
    return matter.positions.find((position) => position.id === id && position.party !== mine.party);
  };
  return {
    matter: matter.id,
    question: matter.question,
    party: compared.name(mine.party),
    group: compared.is_group(mine.party),
    wording: mine.wording,
    others: matter.relations.flatMap((relation) => {
      const position = against(relation);
      return position ? other(compared, relation, position) : [];
    }),
  };
}

// In the order of the text; one for all that ends at the same word.
export function passages_of(event: ComparedEvent, document: number): Passage[] {
  const compared = new Compared(event);
  const id = event.accounts.documents[event.articles.findIndex((article) => article.document === document)];
  const passages = new Map<number, Passage>();
  for (const matter of event.accounts.matters) {
    for (const mine of matter.positions) {
      const told = told_about(compared, matter, mine);
      if (!told.others.length) continue;
      for (const { span } of mine.evidence.filter(({ doc }) => doc === id)) {
        const passage = passages.get(span[1]) ?? { span, told: [] };
        passage.told.push(told);
        passages.set(span[1], passage);
      }
    }
  }
  return [...passages.values()].sort((a, b) => a.span[1] - b.span[1]);
}
