-- Which articles wait to be compared, and to have their statements found: to ask is to look at these alone, however
-- large the ledger. docs/ledger.md describes every table and column.

CREATE TABLE uncompared (
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE unstated (
  article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO uncompared SELECT id FROM articles WHERE id NOT IN (SELECT article FROM comparisons);
INSERT INTO unstated SELECT id FROM articles WHERE id NOT IN (SELECT article FROM stated);

CREATE TRIGGER articles_wait AFTER INSERT ON articles
BEGIN
  INSERT INTO uncompared VALUES (new.id);
  INSERT INTO unstated VALUES (new.id);
END;

CREATE TRIGGER comparisons_are_waited_for AFTER INSERT ON comparisons
BEGIN
  DELETE FROM uncompared WHERE article = new.article;
END;

CREATE TRIGGER stated_is_waited_for AFTER INSERT ON stated
BEGIN
  DELETE FROM unstated WHERE article = new.article;
END;
