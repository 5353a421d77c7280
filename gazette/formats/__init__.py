"""What is no HTML: feeds, sitemaps, copies for other programs, citations, metadata."""
