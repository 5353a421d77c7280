/* The sentence that holds the hit, and a text with its hits marked. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});

  const LENGTH = 120;
  const BEFORE = 48;
  // As long a hit stays on one line of a headline.
  const WORD = 8;
  const SENTENCE_END = /[。！？；\n]/gu;
  // What may be left of the sentence before, and does not belong at the head of an excerpt.
  const LEFT_OVER = /[”’」』》）)\s，、。！？；：]/u;
  // Where an excerpt is looked for, best first; a title is shown anyway.
  const ORDER = ["body", "printed", "subtitle", "kicker", "credit", "column"];

  const PAIRS = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")" };

  /** The end of a stretch, with the mark that closes what the stretch opened last. */
  function closed(text, from, to) {
    const opened = [...text.slice(from, to)].findLast((character) => PAIRS[character]);
    const closer = PAIRS[opened];
    return closer && text[to] === closer && !text.slice(from, to).includes(closer) ? to + 1 : to;
  }

  /** A section's text between two offsets as nodes, with its hits in <mark>. */
  gazette.marked = (text, ranges, start = 0, end = text.length) => {
    const nodes = [];
    let at = start;
    for (const [from, last] of ranges) {
      const to = closed(text, from, last);
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

  /** A headline as nodes: its hits marked, its line breaking as on the site's other pages, and in no hit that fits a line. */
  gazette.headline = ({ text, words, breaks }, phrases) => {
    const ranges = gazette.findRanges(words, phrases);
    const torn = (at) => ranges.some(([from, to]) => from < at && at < to && to - from <= WORD);
    const kept = breaks.filter(([at, name]) => name === "tie" || !torn(at));
    let end = 0;
    return gazette.marked(text, ranges).map((node) => {
      const start = end;
      end += (node.textContent ?? node).length;
      const shown = node.nodeType ? node : document.createDocumentFragment();
      shown.replaceChildren(...parted(text, start, end, kept));
      return shown;
    });
  };

  /** A stretch of a headline with what stands in it for each place where its line may break, or must not. */
  function* parted(text, start, end, breaks) {
    let from = start;
    for (const [at, name] of breaks) {
      if (at <= start || at > end) continue;
      yield text.slice(from, at);
      yield name === "wbr" ? document.createElement("wbr") : Object.assign(document.createElement("span"), { className: name });
      from = at;
    }
    yield text.slice(from, end);
  }

  /** Words that were found, as the first article that has them prints them: 勞動 for 劳动, PLC for plc. */
  gazette.asPrinted = (text, articles) => {
    const phrase = gazette.findPhrases(text).flat();
    for (const { text: whole, words } of articles.flatMap(({ sections }) => sections)) {
      const [hit] = gazette.findHits(words, [phrase]);
      const printed = hit ? whole.slice(words[hit.first].start, words[hit.last].end) : "";
      // Not where a mark or a line end stands among them.
      if (printed.length === text.length) return printed;
    }
    return text;
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
    // Source, place and authors are said in one line.
    const text = section.name === "credit" ? section.text.replaceAll("\n", " ") : section.text;
    const ranges = gazette.findRanges(section.words, phrases);
    const [start, near] = bounds(text, best?.from ?? 0);
    // A hit that the end would cut in two is shown whole.
    const end = ranges.find(([from, to]) => from < near && to > near)?.[1] ?? near;
    const nodes = gazette.marked(text, ranges, start, end);
    const cut = { before: start > 0 && text[start - 1] !== "\n", after: end < text.length && !/[。！？；]/u.test(text[end - 1]) };
    return { section: section.name, nodes: [cut.before ? "…" : "", ...nodes, cut.after ? "…" : ""] };
  };

  /** Where the passage round a hit begins and ends: with its sentence if that is near, else with a part of it. */
  function bounds(text, hit) {
    const before = text.slice(Math.max(0, hit - BEFORE), hit);
    const whole = hit <= BEFORE ? 0 : -1;
    const sentence = lastOf(before, SENTENCE_END, whole);
    const part = lastOf(before, /[，：、]/gu, 0);
    let start = sentence < 0 ? wholeSentence(text, hit) : Math.max(0, hit - BEFORE) + sentence;
    if (start < 0) start = Math.max(0, hit - BEFORE) + part;
    while (start < hit && LEFT_OVER.test(text[start])) start += 1;
    const paragraph = text.indexOf("\n", hit);
    return [start, Math.min(start + LENGTH, paragraph < 0 ? text.length : paragraph)];
  }

  /** Where the sentence round a hit begins when all of it is to be seen; -1 when it is too long for that. */
  function wholeSentence(text, hit) {
    const from = lastOf(text.slice(0, hit), SENTENCE_END, 0);
    const end = hit + text.slice(hit).search(/[。！？；\n]|$/u);
    return end - from < LENGTH ? from : -1;
  }

  /** The place after the last mark of a kind, or what is said when there is none. */
  function lastOf(text, marks, none) {
    return [...text.matchAll(marks)].at(-1)?.index + 1 || none;
  }
})();
