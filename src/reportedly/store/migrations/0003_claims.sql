-- What the articles state, and which statements are alike. docs/ledger.md describes every table and column.

CREATE TABLE stated (
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  span TEXT NOT NULL,
  stance TEXT NOT NULL,
  told TEXT NOT NULL,
  keys TEXT NOT NULL
);
CREATE INDEX statements_article ON statements (article);

CREATE TABLE statement_keys (
  key INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (key, statement)
) WITHOUT ROWID;

CREATE TABLE likenesses (
  key INTEGER NOT NULL,
  first INTEGER NOT NULL,
  second INTEGER NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (key, first, second)
) WITHOUT ROWID;

CREATE TABLE statement_gaps (
  key INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (key, statement)
) WITHOUT ROWID;

-- A statement that goes leaves a gap under each of its keys. Where all go, none is left: "stated" is emptied first.
CREATE TRIGGER statements_leave_gaps AFTER DELETE ON statements
WHEN EXISTS (SELECT 1 FROM stated)
BEGIN
  DELETE FROM likenesses
  WHERE key IN (SELECT value FROM json_each (old.keys)) AND old.number IN (first, second);
  DELETE FROM statement_keys
  WHERE key IN (SELECT value FROM json_each (old.keys)) AND statement = old.number;
  INSERT OR IGNORE INTO statement_gaps SELECT value, old.number FROM json_each (old.keys);
END;
