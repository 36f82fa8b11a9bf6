// The tables of an exported corpus. Made to be read: by people, by any SQL tool, by scripts.

/** Statements that make the tables; offsets are UTF-16 code units of the article's text, end-exclusive. */
export const EXPORT_TABLES = `
-- One row for each article.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,        -- relative to the folder, with forward slashes
  date TEXT,                        -- ISO 8601, as precise as the article says: 2017, 2017-11 or 2017-11-11
  title TEXT,
  source TEXT,
  words INTEGER NOT NULL
);
-- One row for each person, place and organisation.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,         -- the id that "entities --json" and "annotate" give
  name TEXT NOT NULL,               -- canonical name
  type TEXT NOT NULL CHECK (type IN ('PER', 'LOC', 'ORG')),
  description TEXT,                 -- role or title at its introduction
  mentions INTEGER NOT NULL,        -- number of its mentions
  articles INTEGER NOT NULL,        -- number of articles that name it
  introduction INTEGER REFERENCES mention (id) -- the mention that presents it best
);
-- One row for each place in a text that names an entity.
CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  entity INTEGER NOT NULL REFERENCES entity (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  surface TEXT NOT NULL,            -- the letters in the text
  kind TEXT NOT NULL CHECK (kind IN ('name', 'compound', 'derived')),
  confidence REAL NOT NULL,         -- probability that span, type and kind are right
  sentence TEXT                     -- the sentence it stands in
);
-- One row for each way an entity is written.
CREATE TABLE form (
  entity INTEGER NOT NULL REFERENCES entity (id),
  surface TEXT NOT NULL,
  count INTEGER NOT NULL,
  evidence INTEGER REFERENCES evidence (id),
  PRIMARY KEY (entity, surface)
) WITHOUT ROWID;
-- Why a form or a mention belongs to its entity, in words, with a place to look.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  mention INTEGER REFERENCES mention (id), -- NULL: evidence of a form
  text TEXT NOT NULL,
  article INTEGER REFERENCES article (id),
  start INTEGER,
  "end" INTEGER
);
-- One row for each decision of the reader.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,               -- not-a-name, name, same, different, split, rename or retype
  says TEXT NOT NULL,               -- as a line of .corpus-lens/decisions.yaml
  why TEXT,
  author TEXT,
  day TEXT,                         -- ISO 8601
  mentions INTEGER NOT NULL,        -- number of mentions that it touches
  articles INTEGER NOT NULL         -- number of articles that have them
);
`;

/** Indexes and views, made once the tables are filled. */
export const EXPORT_VIEWS = `
CREATE INDEX mention_entity ON mention (entity, article);
CREATE INDEX mention_article ON mention (article, start);
CREATE INDEX evidence_mention ON evidence (mention);
-- How often each article names each entity.
CREATE VIEW entity_in_article AS
  SELECT entity.name, entity.type, article.path, article.date, count(*) AS mentions
  FROM mention JOIN entity ON entity.id = mention.entity JOIN article ON article.id = mention.article
  GROUP BY mention.entity, mention.article;
`;
