// The accounts of one event with what showing them needs: articles by id, parties in the order of their names, where a
// passage stands. Nothing here judges: it says who says so, and where.
//
//   const view = new AccountsView(compared, "fr");
//   view.address(evidence);   // "/articles/7?at=120-180"
import type { Accounts, Article, ComparedEvent, Evidence, Matter, Party, Position, Span, Ui } from "../api/types";
import { local_address } from "../statement/citation";
import { CodePoints, name_in } from "../text";

export interface ToldArticle {
  article: Article;
  text: CodePoints;
  number: number; // from 1, in the order of the comparison
}

export interface Sentence {
  before: string;
  words: string;
  after: string;
}

const leading = /^(?:le |la |les |l['’]|un |une |des |the |a )(?=.)/i;

// By what follows the article: `l’Élysée` stands at E.
export const sort_key = (name: string) => name.replace(leading, "");

export class AccountsView {
  readonly accounts: Accounts;
  readonly by_name: Party[];
  readonly articles: ToldArticle[];
  private readonly actors_: Map<string, string[]>;
  private readonly parties_: Map<string, Party>;
  private readonly rank_ = new Map<string, number>();
  private readonly told_ = new Map<string, ToldArticle>();

  constructor(
    compared: ComparedEvent,
    readonly ui: Ui,
  ) {
    this.accounts = compared.accounts;
    const order = new Intl.Collator(ui).compare;
    this.parties_ = new Map(this.accounts.parties.map((party) => [party.id, party]));
    this.actors_ = new Map(this.accounts.parties.map(({ id }, index) => [id, compared.actors[index]!]));
    this.by_name = [...this.accounts.parties].sort((a, b) => order(sort_key(a.name), sort_key(b.name)));
    this.by_name.forEach((party, rank) => this.rank_.set(party.id, rank));
    this.articles = compared.articles.map((article, index) => ({ article, text: new CodePoints(article.text), number: index + 1 }));
    this.accounts.documents.forEach((id, index) => this.told_.set(id, this.articles[index]!));
  }

  party(id: string): Party {
    return this.parties_.get(id)!;
  }

  // Whom the store knows its members as; several where they are not one there.
  actors(party: string): string[] {
    return this.actors_.get(party)!;
  }

  told(doc: string): ToldArticle {
    return this.told_.get(doc)!;
  }

  address(doc: string, span: Span): string {
    return local_address(this.told(doc).article.document, span);
  }

  line({ doc, span }: { doc: string; span: Span }): number {
    return this.told(doc).text.line(span[0]);
  }

  // Its language where it is not that of the page.
  lang(doc: string): string | undefined {
    const { lang } = this.told(doc).article;
    return lang && lang !== this.ui ? lang : undefined;
  }

  in_sentence({ doc, span, sentence }: Evidence): Sentence {
    const { text } = this.told(doc);
    const [begin, end] = sentence && sentence[0] <= span[0] && span[1] <= sentence[1] ? sentence : span;
    return { before: text.slice([begin, span[0]]), words: text.slice(span), after: text.slice([span[1], end]) };
  }

  sorted(positions: Position[]): Position[] {
    return [...positions].sort((a, b) => this.rank_.get(a.party)! - this.rank_.get(b.party)!);
  }

  sorted_ids(parties: string[]): string[] {
    return [...parties].sort((a, b) => this.rank_.get(a)! - this.rank_.get(b)!);
  }

  // Who speaks in it, by name.
  speakers(matter: Matter): string[] {
    return this.sorted_ids([...new Set(matter.positions.map((position) => position.party))]);
  }
}

export const label_of = ({ article }: ToldArticle) => article.outlet ?? article.title ?? name_in(article.id);

// Passages behind the first, one a line of an article.
export function further(view: AccountsView, { evidence }: Position): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((passage, index) => {
    const place = `${passage.doc}:${view.line(passage)}`;
    const fresh = !seen.has(place);
    seen.add(place);
    return fresh && index > 0;
  });
}

// What the author claims in a paragraph in which this matter is spoken of.
export function claims_beside(view: AccountsView, matter: Matter): Evidence[] {
  const spoken = new Set(matter.positions.flatMap(({ evidence }) => evidence.map((passage) => `${passage.doc}:${view.line(passage)}`)));
  return view.accounts.claims.filter((claim) => spoken.has(`${claim.doc}:${view.line(claim)}`));
}
