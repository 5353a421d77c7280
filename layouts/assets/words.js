/* What counts as the same when a reader searches: the rules of gazette/text/searching.py, in the browser. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});
  const assets = new URL(".", document.currentScript.src);
  /** The site's root, whatever prefix it lives under. */
  gazette.root = new URL("..", assets);

  const SPACE = "\ue010";
  const BREAKS = { "\ue011": "wbr", "\ue012": "tie" };
  const PARAGRAPH = "\ue000";
  const PERSON = "\u16a0";
  const SECTIONS = {
    "\ue001": "title",
    "\ue002": "kicker",
    "\ue003": "subtitle",
    "\ue004": "column",
    "\ue005": "credit",
    "\ue006": "body",
    "\ue007": "authors",
    "\ue008": "printed",
  };
  const PRIVATE_PLANE = 0xf0000;

  // Planes 2 and 3 are kept for Han characters: all of them are words, known to this browser or not.
  const WIDE = String.raw`(?=[\u2e80-\u{10ffff}])[\p{L}\p{N}\u{20000}-\u{3fffd}]`;
  const LETTERS = String.raw`(?:(?![\u2e80-\u{10ffff}]|\p{Nd})[\p{L}\p{N}])+`;
  const DIGITS = String.raw`(?:(?![\u2e80-\u{10ffff}])\p{Nd})+`;
  const PARTING = String.raw`(?<![0-9A-Za-z])[,.:;!?]|[,.:;!?](?![0-9A-Za-z])|[，。；：！？、…]`;
  const TOKEN = new RegExp(`(?<word>${WIDE}|${LETTERS}|${DIGITS})|${PARTING}`, "gu");
  const NARROW_END = /(?![\u2e80-\u{10ffff}])[\p{L}\p{N}]$/u;
  const NARROW_START = /^(?![\u2e80-\u{10ffff}])[\p{L}\p{N}]/u;
  const INDEX_WORD = /^[\p{L}\p{N}\u{20000}-\u{3fffd}]+/u;

  let forms = new Map();
  let loading = null;
  let arrive = null;
  /** Kept once characters can be folded, whoever asked for that; never without a table. */
  gazette.formsCame = new Promise((resolve) => {
    arrive = resolve;
  });

  /** Load the simplified forms once; without them (no web server) all else still works. */
  gazette.loadForms = () => {
    loading ??= fetch(new URL("folding.json", assets))
      .then((answer) => (answer.ok ? answer.json() : { from: "", to: "" }))
      .then((table) => {
        const to = [...table.to];
        forms = new Map([...table.from].map((character, at) => [character, to[at]]));
        if (forms.size) arrive();
      })
      .catch(() => {});
    return loading;
  };

  const known = new Map();

  /** What a character becomes in a query; several for ㎡, none for a soft hyphen. */
  function fold(character) {
    let folded = known.get(character);
    if (folded === undefined) {
      folded = work(character);
      // The table comes late: what was folded without it is not kept.
      if (forms.size) known.set(character, folded);
    }
    return folded;
  }

  function work(character) {
    if (/[\p{White_Space}\p{Cc}]/u.test(character)) return " ";
    if (/\p{Cf}/u.test(character)) return "";
    const compatible = character.normalize("NFKC");
    if (/[\p{L}\p{N}\u{20000}-\u{3fffd}]/u.test(compatible)) {
      return [...compatible].map((each) => forms.get(each) ?? each).join("");
    }
    if (character === "．") return ".";
    return /\p{Co}/u.test(character) ? "〓" : character;
  }

  /** The runs of words that a text asks for: an array of arrays of words. */
  gazette.findPhrases = (text) => {
    const phrases = [];
    for (const part of [...text.normalize("NFC")].map(fold).join("").split(" ")) {
      let words = [];
      for (const match of part.matchAll(TOKEN)) {
        if (match.groups.word) {
          words.push(match.groups.word.toLowerCase());
        } else if (words.length) {
          phrases.push(words);
          words = [];
        }
      }
      if (words.length) phrases.push(words);
    }
    return phrases;
  };

  /**
   * The words of a text that is shown, each with where it begins and ends in it; null where a mark parts phrases.
   * Spaces part nothing here, as in the index.
   */
  gazette.findWords = (text) => {
    let folded = "";
    const origins = [];
    let at = 0;
    for (const character of text) {
      const becomes = fold(character);
      // A space becomes a mark that parts no phrase.
      const kept = becomes === " " ? SPACE : becomes;
      for (let unit = 0; unit < kept.length; unit += 1) origins.push([at, at + character.length]);
      folded += kept;
      at += character.length;
    }
    return [...folded.matchAll(TOKEN)].map((match) =>
      match.groups.word
        ? {
            word: match.groups.word.toLowerCase(),
            start: origins[match.index][0],
            end: origins[match.index + match[0].length - 1][1],
          }
        : null,
    );
  };

  /**
   * An article's text out of the index: its sections in order, each with its text as it was written and its words.
   * Paragraphs are parted by a line feed in the text and a null among the words. A headline's `breaks` are [place in the
   * text, "wbr" or "tie"]: where its line may break, and where it must not.
   */
  gazette.restore = (content) => {
    const sections = [];
    // What stands before the first section is no part of the article.
    let section = { name: "", text: "", words: [], breaks: [] };
    for (const token of content.split(/ +/u)) {
      if (SECTIONS[token]) {
        section = { name: SECTIONS[token], text: "", words: [], breaks: [] };
        sections.push(section);
      } else if (token.startsWith(PARAGRAPH) || token === PERSON) {
        section.text += "\n";
        section.words.push(null);
      } else {
        add(section, token);
      }
    }
    return sections.map((each) => ({ ...each, text: each.text.trimEnd() }));
  };

  function add(section, token) {
    const word = token.match(INDEX_WORD)?.[0] ?? "";
    let marks = token.slice(word.length);
    const start = section.text.length;
    const carried = marks.codePointAt(0) ?? 0;
    if (word && carried >= PRIVATE_PLANE) {
      section.text += String.fromCodePoint(carried - PRIVATE_PLANE);
      marks = marks.slice(2);
    } else {
      section.text += word;
    }
    section.words.push(word ? { word: word.toLowerCase(), start, end: section.text.length } : null);
    for (const mark of marks) {
      if (BREAKS[mark]) section.breaks.push([section.text.length, BREAKS[mark]]);
      else section.text += mark === SPACE ? " " : mark;
    }
  }

  /** Where phrases stand among words: [first, last] positions, in order, none inside another. */
  gazette.findHits = (words, phrases) => {
    const hits = [];
    for (const [number, phrase] of phrases.entries()) {
      for (let at = 0; at + phrase.length <= words.length; at += 1) {
        if (phrase.every((word, offset) => words[at + offset]?.word === word)) {
          hits.push({ first: at, last: at + phrase.length - 1, phrase: number });
        }
      }
    }
    return hits.sort((one, other) => one.first - other.first || other.last - one.last);
  };

  /** A phrase as one text that asks for the same words again. */
  gazette.joinPhrase = (words) =>
    words.reduce((text, word) => text + (NARROW_END.test(text) && NARROW_START.test(word) ? "-" : "") + word, "");

  /** Stretches of a text to mark, [start, end], those that touch or overlap made one. */
  gazette.findRanges = (words, phrases) => {
    const ranges = [];
    for (const hit of gazette.findHits(words, phrases)) {
      const start = words[hit.first].start;
      const end = words[hit.last].end;
      const before = ranges.at(-1);
      if (before && start <= before[1]) {
        before[1] = Math.max(before[1], end);
      } else {
        ranges.push([start, end]);
      }
    }
    return ranges;
  };
})();
