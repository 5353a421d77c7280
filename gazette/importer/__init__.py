"""Page text to articles."""
