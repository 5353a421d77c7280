"""YAML text to typed values: every scalar as written, every value with its place in the file."""
