"""Gazette turns the pages of a newspaper into a digital edition."""

__version__ = "0.1.0"
