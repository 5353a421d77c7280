/* On an article that a search led to: what was looked for is marked, counted and stepped through, by N and P too; Esc takes it away. */
(() => {
  "use strict";

  const PARAMETER = "hl";
  const BLOCKS = "p, li, h1, h2, h3, h4, figcaption, td, th, blockquote, pre, dt, dd, header, section, div";
  const PASSED_OVER = "nav, aside, footer, script, style, template, button, [hidden], h1.visually-hidden";

  const asked = new URL(location.href).searchParams.get(PARAMETER);
  const bar = document.getElementById("hits");
  if (!asked || !bar) return;

  const program = new URL("words.js", document.currentScript.src).href;
  const article = document.querySelector("main article") ?? document.querySelector("main");
  const status = document.getElementById("hits-status");
  let hits = [];
  let current = -1;

  /* The rules of searching are needed here only, so that an ordinary reader never loads them. */
  const rules = document.createElement("script");
  // Where nothing but trusted types may name a program, this policy names the one.
  const policy = window.trustedTypes?.createPolicy("gazette-words", { createScriptURL: () => program });
  rules.src = policy ? policy.createScriptURL("") : program;
  rules.addEventListener("load", start);
  document.head.append(rules);

  async function start() {
    await window.gazette.loadForms();
    const phrases = window.gazette.findPhrases(asked);
    const corrected = find(phrases, "del");
    const known = new Set(corrected.map(({ key }) => key));
    const printed = find(phrases, "ins").filter(({ key }) => !known.has(key));
    hits = mark([...corrected, ...printed].map(({ stretches }) => stretches));
    bar.hidden = false;
    status.textContent = hits.length ? bar.dataset.found.replace("{count}", hits.length) : bar.dataset.none;
    for (const button of bar.querySelectorAll("[data-step]")) button.hidden = hits.length < 2;
    if (hits.length) go(0, "instant");
  }

  /**
   * Where phrases stand in the article's text, one of its two readings left out: { key, stretches } with stretches of
   * { node, start, end }; hits at the same place have the same key in both readings.
   */
  function find(phrases, left) {
    let text = "";
    let block = null;
    const pieces = [];
    let number = 0;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      number += 1;
      if (parent.closest(PASSED_OVER) || parent.closest(left)) continue;
      // No phrase reaches from one block into the next.
      if (parent.closest(BLOCKS) !== block) text += "。";
      block = parent.closest(BLOCKS);
      pieces.push({ node, number, start: text.length, end: text.length + node.data.length });
      text += node.data;
    }
    const ranges = window.gazette.findRanges(window.gazette.findWords(text), phrases);
    return ranges.map(([from, to]) => {
      const touched = pieces.filter((piece) => piece.start < to && piece.end > from);
      return {
        key: `${touched[0].number}+${from - touched[0].start} ${touched.at(-1).number}+${to - touched.at(-1).start}`,
        stretches: touched.map(({ node, start, end }) => ({
          node,
          start: Math.max(from, start) - start,
          end: Math.min(to, end) - start,
        })),
      };
    });
  }

  /** Wrap what was found; from the end of each text, so that the places before it stay true. */
  function mark(found) {
    const stretches = found.flatMap((hit, number) => hit.map((stretch) => ({ ...stretch, number })));
    const marks = found.map(() => []);
    for (const { node, start, end, number } of stretches.sort((one, other) => other.start - one.start)) {
      // Two hits in the two readings may share their surroundings: those are marked already.
      if (end > node.data.length) continue;
      const rest = node.splitText(start);
      rest.splitText(end - start);
      const wrapper = document.createElement("mark");
      wrapper.className = "hit";
      rest.replaceWith(wrapper);
      wrapper.append(rest);
      marks[number].unshift(wrapper);
    }
    return marks.filter((each) => each.length).sort((one, other) => order(one[0], other[0]));
  }

  function order(one, other) {
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  function go(number, behavior) {
    for (const wrapper of hits[current] ?? []) wrapper.classList.remove("hit-current");
    current = (number + hits.length) % hits.length;
    for (const wrapper of hits[current]) wrapper.classList.add("hit-current");
    // The printed reading may be out of sight.
    const seen = hits[current].find((wrapper) => wrapper.getClientRects().length) ?? hits[current][0];
    seen.scrollIntoView({ block: "center", behavior });
    if (hits.length > 1) status.textContent = bar.dataset.at.replace("{at}", current + 1).replace("{count}", hits.length);
  }

  function clear() {
    for (const wrapper of hits.flat()) {
      const parent = wrapper.parentNode;
      wrapper.replaceWith(...wrapper.childNodes);
      parent.normalize();
    }
    hits = [];
    bar.hidden = true;
    const url = new URL(location.href);
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", url);
  }

  function step(by) {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    go(current + by, still ? "instant" : "smooth");
  }

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.step) step(Number(button.dataset.step));
    if (button?.id === "hits-clear") clear();
  });
  document.addEventListener("keydown", (event) => {
    if (bar.hidden || event.isComposing) return;
    if (event.key === "Escape") clear();
    const by = { n: 1, N: 1, p: -1, P: -1 }[event.key];
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (by && hits.length > 1 && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) step(by);
  });
})();
