"""Content files to articles and back."""
