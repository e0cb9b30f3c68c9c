-- The first shape of the ledger. docs/ledger.md describes every table and column.

-- What was received -----------------------------------------------------------------------------------------------

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  settings TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE captures (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  received TEXT,
  run TEXT REFERENCES runs (id),
  items INTEGER NOT NULL DEFAULT 0,
  is_read INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX captures_unread ON captures (sha256) WHERE is_read = 0;

CREATE TABLE sightings (
  sha256 TEXT NOT NULL REFERENCES captures (sha256),
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  received TEXT,
  PRIMARY KEY (sha256, place)
) WITHOUT ROWID;

CREATE TABLE chunks (
  sha256 TEXT NOT NULL,
  number INTEGER NOT NULL,
  deflated BLOB NOT NULL,
  PRIMARY KEY (sha256, number)
);

-- What was read from it -------------------------------------------------------------------------------------------

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  capture TEXT NOT NULL REFERENCES captures (sha256),
  locator TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  byline TEXT,
  published TEXT,
  published_by TEXT,
  language TEXT,
  url TEXT,
  url_key TEXT,
  captured TEXT,
  record_id TEXT,
  record_digest TEXT,
  archived_at TEXT,
  text_sha256 TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX articles_name ON articles (name);
CREATE INDEX articles_capture ON articles (capture);
CREATE INDEX articles_published ON articles (published, id);
CREATE INDEX articles_url_key ON articles (url_key) WHERE url_key IS NOT NULL;

CREATE TABLE handovers (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  voice TEXT,
  reference TEXT,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE attributions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  local_id TEXT NOT NULL,
  stance TEXT NOT NULL,
  mode TEXT NOT NULL,
  confidence REAL NOT NULL,
  source_words TEXT NOT NULL,
  cue_words TEXT NOT NULL,
  content_words TEXT NOT NULL,
  upstream TEXT NOT NULL,
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX attributions_article ON attributions (article, stance);

CREATE TABLE figures (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  local_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  low INTEGER,
  high INTEGER,
  approx INTEGER NOT NULL,
  series TEXT NOT NULL,
  status TEXT NOT NULL,
  claim_of TEXT,
  text_words TEXT NOT NULL,
  of_words TEXT NOT NULL,
  place_words TEXT NOT NULL,
  when_words TEXT NOT NULL,
  interval_start TEXT,
  interval_end TEXT,
  interval_precision TEXT,
  location_name TEXT,
  location_country TEXT,
  latitude REAL,
  longitude REAL,
  geonames_id INTEGER,
  unresolved TEXT NOT NULL,
  text TEXT NOT NULL,
  "of" TEXT NOT NULL,
  place TEXT NOT NULL,
  "when" TEXT NOT NULL
);
CREATE INDEX figures_article ON figures (article);

CREATE TABLE problems (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  remedy TEXT NOT NULL,
  capture TEXT
) WITHOUT ROWID;
CREATE INDEX problems_capture ON problems (capture);
CREATE INDEX problems_file ON problems (file);

-- What people decided: never changed, never deleted ---------------------------------------------------------------

CREATE TABLE judgements (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subjects TEXT NOT NULL,
  decision TEXT NOT NULL,
  judged_by TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  note TEXT NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER judgements_are_not_changed BEFORE UPDATE ON judgements
BEGIN
  SELECT raise(ABORT, 'judgements are append-only: add a later one');
END;

CREATE TRIGGER judgements_are_not_deleted BEFORE DELETE ON judgements
BEGIN
  SELECT raise(ABORT, 'judgements are append-only: add a later one');
END;

-- The search index, kept in step by triggers ----------------------------------------------------------------------

CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, text, content = 'articles', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER articles_indexed AFTER INSERT ON articles
BEGIN
  INSERT INTO articles_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER articles_unindexed AFTER DELETE ON articles
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;

CREATE VIRTUAL TABLE attributions_fts USING fts5 (
  source_words, content_words, content = 'attributions', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER attributions_indexed AFTER INSERT ON attributions
BEGIN
  INSERT INTO attributions_fts (rowid, source_words, content_words)
  VALUES (new.number, new.source_words, new.content_words);
END;

CREATE TRIGGER attributions_unindexed AFTER DELETE ON attributions
BEGIN
  INSERT INTO attributions_fts (attributions_fts, rowid, source_words, content_words)
  VALUES ('delete', old.number, old.source_words, old.content_words);
END;

-- Ways of looking -------------------------------------------------------------------------------------------------

CREATE VIEW revisions AS
SELECT
  id AS article,
  url_key,
  row_number() OVER captures_of_page AS position,
  lag(id) OVER captures_of_page AS earlier,
  lag(text_sha256) OVER captures_of_page IS NOT text_sha256 AS is_changed,
  coalesce(captured, published) AS seen
FROM articles
WHERE url_key IS NOT NULL
WINDOW captures_of_page AS (PARTITION BY url_key ORDER BY coalesce(captured, published, ''), id);

CREATE VIEW relays AS
SELECT attributions.article, attributions.id AS attribution, upstream_of.id AS upstream,
  attributions.source_words AS voice, upstream_of.source_words AS from_voice
FROM attributions
JOIN json_each (attributions.upstream)
JOIN attributions AS upstream_of
  ON upstream_of.article = attributions.article AND upstream_of.local_id = json_each.value;
