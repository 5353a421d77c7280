"""Rules from text to text: widths, spaces, punctuation, numerals, dates as printed, emendations."""
