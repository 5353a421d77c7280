"""What is no HTML: feeds, the sitemap, citations, metadata."""
