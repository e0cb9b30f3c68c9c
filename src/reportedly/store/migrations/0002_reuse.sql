-- Which articles share text, and what they say of its origin. docs/ledger.md describes every table and column.

CREATE TABLE comparisons (
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  outlet TEXT,
  size INTEGER NOT NULL,
  wording BLOB NOT NULL,
  is_stale INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX comparisons_stale ON comparisons (article) WHERE is_stale = 1;

CREATE TABLE credits (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  span TEXT NOT NULL,
  is_own INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE fingerprints (
  key INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX fingerprints_article ON fingerprints (article);

CREATE TABLE reuses (
  first TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  second TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  first_share REAL,
  second_share REAL,
  extent TEXT,
  ground TEXT,
  direction TEXT,
  reason TEXT,
  passages TEXT,
  PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE INDEX reuses_second ON reuses (second);

CREATE TRIGGER reuses_miss_an_article AFTER DELETE ON reuses
WHEN NOT EXISTS (SELECT 1 FROM articles WHERE id = old.second)
BEGIN
  UPDATE comparisons SET is_stale = 1 WHERE article = old.first;
END;
