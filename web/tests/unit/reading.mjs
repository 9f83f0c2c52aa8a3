// A reading built by hand for tests of the article's screen.
const no_statement = {
  source: [], cue: [], content: [], addressee: [], via: [], entity: "UNKNOWN", entity_id: null, names: [], state: null,
  to: null, to_id: null, form: "direct", act: "say", polarity: "actual", kind: "person", distance: "neutral",
  distance_span: null, when: null, parent: null, confidence: 0.9, probabilities: {}, why: [],
};

// Statements have words where a reading has spans: { content: ["Non"] } is where « Non » first stands.
export function reading_of(text, statements, rest = {}) {
  const span = (words) => {
    const begin = text.indexOf(words);
    if (begin < 0) throw new Error(`no ${words} in the text`);
    return [begin, begin + words.length];
  };
  const made = statements.map((statement, i) => ({
    ...no_statement,
    id: `s${i + 1}`,
    ...statement,
    ...Object.fromEntries(
      ["source", "cue", "content", "addressee", "via"].map((part) => [part, (statement[part] ?? []).map(span)]),
    ),
    distance_span: statement.distance_span ? span(statement.distance_span) : null,
  }));
  return {
    id: "a", text, title: null, date: null, lang: "fr", url: null, outlet: null, author: null, model: "m", notice: null,
    statements: made, entities: [], contacts: [], figures: [], claims: [], ...rest,
  };
}

export const all_layers = {
  direct: true, indirect: true, mixed: true, narrated: true, contacts: true, figures: true, claims: true, distance: true,
};
