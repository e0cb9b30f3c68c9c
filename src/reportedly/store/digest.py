"""One number for the whole ledger: equal ledgers have equal digests, however they came about."""

import hashlib
import json

from reportedly.store import rows
from reportedly.store.comparing import REUSE_COLUMNS
from reportedly.store.database import Database

CANONICAL = (
    "SELECT sha256, size, kind, place, received, run, items, is_read FROM captures ORDER BY sha256",
    "SELECT sha256, place, kind, received FROM sightings ORDER BY sha256, place",
    "SELECT id, version, model, settings FROM runs WHERE id IN (SELECT run FROM captures) ORDER BY id",
    f"SELECT {rows.ARTICLE_COLUMNS}, url_key, text_sha256 FROM articles ORDER BY id",
    "SELECT article, number, kind, voice, reference FROM handovers ORDER BY article, number",
    f"SELECT article, source_words, cue_words, content_words, {rows.ATTRIBUTION_COLUMNS} FROM attributions ORDER BY id",
    f"SELECT article, text_words, of_words, place_words, when_words, {rows.FIGURE_COLUMNS} FROM figures ORDER BY id",
    "SELECT article, outlet, size, hex(wording), is_stale FROM comparisons ORDER BY article",
    "SELECT article, number, name, kind, span, is_own FROM credits ORDER BY article, number",
    "SELECT key, article FROM fingerprints ORDER BY key, article",
    f"SELECT {REUSE_COLUMNS} FROM reuses ORDER BY first, second",
    "SELECT article FROM stated ORDER BY article",
    "SELECT number, id, article, span, stance, told, keys FROM statements ORDER BY number",
    "SELECT key, statement FROM statement_keys ORDER BY key, statement",
    "SELECT key, first, second, score FROM likenesses ORDER BY key, first, second",
    "SELECT key, statement FROM statement_gaps ORDER BY key, statement",
    f"SELECT {rows.PROBLEM_COLUMNS} FROM problems ORDER BY id",
    "SELECT id, kind, subjects, decision, judged_by, judged_at, note FROM judgements ORDER BY id",
)
"""Every table but the bytes, which the captures' own digests stand for, and row numbers, which tell the order in
which things came."""


def digest(database: Database) -> str:
    """SHA-256 over the rows of CANONICAL, each as a line of JSON."""
    state = hashlib.sha256()
    for query in CANONICAL:
        state.update(b"\n")
        for row in database.rows(query):
            state.update(json.dumps(row).encode() + b"\n")
    return state.hexdigest()
