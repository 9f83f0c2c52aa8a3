// The SQL of version 1, as it stands in every store. Changes come as migrations after it (schema.cpp), never in place.
#include "store/schema.h"

namespace dixit {

const char* const schema_sql = R"sql(
-- One row a version of an article. Ids are in the order of adding and never used again.
CREATE TABLE documents(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,            -- what the article is known by: its url, else its name
  name TEXT NOT NULL,           -- Document::id as given
  version INTEGER NOT NULL,     -- 1, 2 … of the article with this key
  current INTEGER NOT NULL,     -- 1: the newest version, the one that is searched; 0: kept as it was
  hash BLOB NOT NULL,           -- 16 bytes of SHA-256 of title, a zero byte, text
  url TEXT, title TEXT, author TEXT,
  outlet INTEGER,               -- dictionary.id
  language TEXT,                -- ISO 639-1
  date TEXT,                    -- ISO 8601
  model TEXT,                   -- name and version of the model that read it
  notice TEXT,                  -- why nothing was read; null: it was
  first_statement INTEGER NOT NULL,  -- its statements have the ids first_statement … first_statement + statements - 1
  statements INTEGER NOT NULL,
  copies INTEGER                -- documents.id of the earliest of the articles with nearly this text; null: no other has
);
CREATE INDEX documents_key ON documents(key);
CREATE INDEX documents_name ON documents(name);
CREATE INDEX documents_copies ON documents(copies) WHERE copies IS NOT NULL;

-- The whole reading, for what the tables do not hold: the JSON of docs/json.md without meanings, as one zstd frame.
CREATE TABLE readings(
  document INTEGER PRIMARY KEY,  -- documents.id
  sketch BLOB NOT NULL,          -- of its words, to find copies: 64 little-endian numbers of 16 bits; empty: too short
  json BLOB NOT NULL
);

-- Ids ascend within a document in the order of the text and are never used again. Spans count code points of the
-- article's text, [begin, end); texts have the parts of a span joined by ` … `.
CREATE TABLE statements(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,    -- documents.id
  name TEXT NOT NULL,           -- `s1`, `s2` … as in the reading
  line INTEGER NOT NULL,        -- of the text, from 1, on which it begins
  source TEXT NOT NULL, cue TEXT NOT NULL, content TEXT NOT NULL, addressee TEXT NOT NULL, via TEXT NOT NULL,
  spans TEXT NOT NULL,          -- JSON: [source, cue, content, addressee, via], each a list of [begin, end)
  sentence TEXT NOT NULL,       -- JSON: [begin, end) of the sentences it stands in
  form INTEGER NOT NULL, act INTEGER NOT NULL, polarity INTEGER NOT NULL,
  kind INTEGER NOT NULL, distance INTEGER NOT NULL,  -- terms.value
  confidence REAL NOT NULL,
  said TEXT,                    -- when, ISO 8601; null: not known
  parent INTEGER,               -- statements.id of the one it is told in
  entity TEXT, actor INTEGER,   -- who says so: entities.name here, actors.id; null: not known
  to_entity TEXT, to_actor INTEGER,  -- whom it is said to, likewise
  why TEXT NOT NULL,            -- JSON: [[rule, probability, [begin, end) or null], …]
  named TEXT NOT NULL,          -- names of who is mentioned in the content by another word: ` Claire Moreau` for `elle`
  copy_of INTEGER               -- statements.id of the first appearance, in a copy of the article; null: this is it
);
CREATE INDEX statements_copy_of ON statements(copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE counters(name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;  -- next: of `statements`

-- What the numbers in form, act, polarity, kind, distance mean.
CREATE TABLE terms(field TEXT NOT NULL, value INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY(field, value)) WITHOUT ROWID;

-- Who is spoken of in one document, as read: those that speak, are spoken to, take part in a contact, or have a name.
CREATE TABLE entities(
  document INTEGER NOT NULL,
  name TEXT NOT NULL,           -- `e1`, `e2` … as in the reading
  number INTEGER NOT NULL,      -- its index in Document::entities
  read_actor INTEGER NOT NULL,  -- actors.id that the rules found
  actor INTEGER NOT NULL,       -- the same with the corrections applied
  label TEXT NOT NULL,          -- its fullest name here
  PRIMARY KEY(document, number)
) WITHOUT ROWID;

-- Who speaks across documents.
CREATE TABLE actors(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT,                     -- folded full name by which documents join; null: stays in its one document
  name TEXT NOT NULL,           -- the name it was first met by, or the label that a person gave
  kind INTEGER NOT NULL,        -- terms.value of `kind`
  gender INTEGER NOT NULL,      -- terms.value of `gender`
  state TEXT,                   -- ISO 3166 alpha-2 of the state that the name stands for
  walks INTEGER NOT NULL,       -- what its functions belong to: a bit for each lexicon Field
  documents INTEGER NOT NULL,   -- versions of articles that have it, as read
  same_as INTEGER               -- actors.id that a person merged it into; null: none
);
CREATE INDEX actors_key ON actors(key) WHERE key IS NOT NULL;
CREATE INDEX actors_state ON actors(state) WHERE state IS NOT NULL;
CREATE INDEX actors_same_as ON actors(same_as) WHERE same_as IS NOT NULL;

-- Every name and description that an actor is known by, once.
CREATE TABLE names(
  actor INTEGER NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
  documents INTEGER NOT NULL,   -- entities that have it
  PRIMARY KEY(actor, folded)
) WITHOUT ROWID;

-- What a person put right, in the order it was made. Applied over what is read; a new reading does not touch it.
CREATE TABLE corrections(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,           -- merge: actor is other · split: actor in article is other · label: actor's name is value
                                -- · event: article is about event other
  actor INTEGER NOT NULL, other INTEGER, article TEXT, value TEXT,
  before TEXT                   -- of a label: the name it had; of an event: the one it was on
);

CREATE TABLE contacts(
  document INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
  said TEXT,                    -- when, ISO 8601
  parties TEXT NOT NULL, initiative TEXT NOT NULL,  -- JSON: lists of actors.id
  spans TEXT NOT NULL,          -- JSON: the phrases that tell of it
  statement INTEGER,            -- statements.id in whose content it is first told
  confidence REAL NOT NULL,
  PRIMARY KEY(document, name)
) WITHOUT ROWID;

CREATE TABLE figures(
  document INTEGER NOT NULL, number INTEGER NOT NULL,
  low REAL, high REAL, bound TEXT NOT NULL, unit TEXT NOT NULL, what TEXT NOT NULL,
  span TEXT NOT NULL,           -- JSON: [begin, end)
  statement INTEGER,            -- statements.id in whose content it stands; null: the author's
  PRIMARY KEY(document, number)
) WITHOUT ROWID;

-- Articles about one event: of every newest version, once `dixit add` came to group it. `fixed` 1: a person put it there.
CREATE TABLE events(id INTEGER PRIMARY KEY, label TEXT);
CREATE TABLE event_documents(
  document INTEGER PRIMARY KEY, event INTEGER NOT NULL, fixed INTEGER NOT NULL
);
CREATE INDEX event_documents_event ON event_documents(event);
-- What grouping needs to know of the newest version of an article: EventWords::to_bytes.
CREATE TABLE event_words(
  document INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,         -- of its date, since 1970-01-01; of one without a date, the day on which it was added
  words BLOB NOT NULL
);
CREATE INDEX event_words_day ON event_words(day);

-- Where to look for nearly the same text: documents that share a band of their sketches.
CREATE TABLE bands(band INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(band, document)) WITHOUT ROWID;

-- Words to find statements by. rowid: statements.id, actors.id, documents.id. The tokenizer is dixit's own.
CREATE VIRTUAL TABLE statement_words USING fts5(content, source, cue, via, named,
  content='', tokenize='dixit');
CREATE VIRTUAL TABLE actor_words USING fts5(names, content='', tokenize='dixit');
CREATE VIRTUAL TABLE title_words USING fts5(title, content='', tokenize='dixit');

-- What statements mean: Statement::meaning, 384 signed bytes; and its signs, 48 bytes a statement, 4096 statements a
-- block: those of statement n are the bytes from n % 4096 * 48 on of block n / 4096. No meaning: all zero.
CREATE TABLE meanings(statement INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE sign_codes(block INTEGER PRIMARY KEY, codes BLOB NOT NULL);

-- What questions filter, count and sort by: columns of 4096 statements, id = column << 32 | block.
CREATE TABLE statement_columns(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE dictionary(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE saved_queries(
  name TEXT PRIMARY KEY, query TEXT NOT NULL,
  seen INTEGER NOT NULL         -- documents.id up to which its answers were shown
) WITHOUT ROWID;
)sql";

}  // namespace dixit
