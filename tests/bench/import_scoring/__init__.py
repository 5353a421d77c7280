"""Scoring of the importer: gold pages, what the importer made of them, and the measures between the two."""
