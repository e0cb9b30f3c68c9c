"""Views written out: one exporter per file."""
