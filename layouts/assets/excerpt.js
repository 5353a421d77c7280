/* The sentence that holds the hit, and a text with its hits marked. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});

  const LENGTH = 110;
  const BEFORE = 36;
  const SENTENCE_END = /[。！？；\n]/u;
  // Where an excerpt is looked for, best first; a title is shown anyway.
  const ORDER = ["body", "printed", "subtitle", "kicker", "credit", "column"];

  /** A section's text between two offsets as nodes, with its hits in <mark>. */
  gazette.marked = (text, ranges, start = 0, end = text.length) => {
    const nodes = [];
    let at = start;
    for (const [from, to] of ranges) {
      if (to <= start || from >= end) continue;
      nodes.push(text.slice(at, Math.max(from, start)));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(Math.max(from, start), Math.min(to, end));
      nodes.push(mark);
      at = Math.min(to, end);
    }
    nodes.push(text.slice(at, end));
    return nodes.filter((node) => node !== "");
  };

  /**
   * The passage of an article that shows best what was found: { section, nodes }, null when the article has no text.
   *
   * It is the stretch with most different phrases, the first of those; it begins with its sentence where that is near.
   */
  gazette.excerpt = (sections, phrases) => {
    const named = ORDER.map((name) => sections.find((section) => section.name === name)).filter(Boolean);
    let best = null;
    for (const section of named) {
      const hits = gazette.findHits(section.words, phrases);
      for (const hit of hits) {
        const from = section.words[hit.first].start;
        const until = from + LENGTH - BEFORE;
        const together = hits.filter(({ first, last }) => section.words[first].start >= from && section.words[last].end <= until);
        const different = new Set(together.map(({ phrase }) => phrase)).size;
        if (!best || different > best.different) best = { section, from, different };
      }
    }
    const section = best?.section ?? named[0];
    if (!section) return null;
    const [start, end] = bounds(section.text, best?.from ?? 0);
    const nodes = gazette.marked(section.text, gazette.findRanges(section.words, phrases), start, end);
    return { section: section.name, nodes: [start && section.text[start - 1] !== "\n" ? "…" : "", ...nodes, end < section.text.length ? "…" : ""] };
  };

  function bounds(text, hit) {
    let start = hit;
    while (start > 0 && hit - start < BEFORE && !SENTENCE_END.test(text[start - 1])) start -= 1;
    const paragraph = text.indexOf("\n", hit);
    return [start, Math.min(start + LENGTH, paragraph < 0 ? text.length : paragraph)];
  }
})();
