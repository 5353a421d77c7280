/* Finding articles: pagefind answers for one phrase at a time, all else is decided here. docs/search.md says why. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});

  const PERSON = "\u16a0";
  const EVERY = "\u16a2";
  // Closes words of letters and digits in the index: pagefind would take 12 and 1998 for 1 wherever it has loaded them.
  const END = "\u16a1";
  const FIRST_WIDE = "\u2e80";
  // Where a phrase stands weighs more than how often: title over kicker and subtitle over body.
  const IN_TITLE = 8;
  const IN_HEADLINES = 4;
  // Words that stand side by side, as they were typed, over words that stand anywhere.
  const SIDE_BY_SIDE = 3;
  // Above so many articles the number of times no longer decides what a reader sees first.
  const COUNTED_MOST = 500;
  const TEXTS = ["text", "title", "author"];

  /**
   * Pagefind with the shards that it reads. It goes on without a file that does not come, as if the words in it stood
   * nowhere; here the question fails, so that whoever asked opens the index that has taken the place of this one.
   */
  class Index {
    constructor(pagefind, gone) {
      this.pagefind = pagefind;
      this.gone = gone;
    }

    static async open(bundle) {
      const gone = watch(bundle);
      const { createInstance } = await import(new URL("pagefind.js", bundle).href);
      // A worker would have the reader load all of pagefind a second time, and an answer takes it some milliseconds.
      return new Index(createInstance({ basePath: bundle.pathname, excerptLength: 1, noWorker: true }), gone);
    }

    merge(folders) {
      return this.whileThere(Promise.all(folders.map((folder) => this.pagefind.mergeIndex(folder, { language: "und" }))));
    }

    /** Where words stand: together, or wherever in the articles that have them all. */
    search(words, { together = true } = {}) {
      const asked = words.map((word) => (word < FIRST_WIDE ? word + END : word)).join(" ");
      return this.whileThere(this.pagefind.search(together ? `"${asked}"` : asked));
    }

    whileThere(answer) {
      return Promise.race([answer, this.gone]);
    }
  }

  const fetchAnything = window.fetch.bind(window);

  /** A promise that fails with the first file below a folder that does not come; pagefind waits for that file for ever. */
  function watch({ pathname }) {
    let lose = null;
    const gone = new Promise((_, reject) => {
      lose = reject;
    });
    gone.catch(() => {});
    window.fetch = async (file, ...more) => {
      if (typeof file !== "string" || !file.startsWith(pathname)) return fetchAnything(file, ...more);
      const answer = await fetchAnything(file, ...more).catch(() => null);
      if (answer?.ok) return answer;
      lose(new Error(`${file} of the search index is not there.`));
      return new Promise(() => {});
    };
    return gone;
  }

  let opened = false;

  /** All articles in the order of date, page and place: an article's rank is its position there. */
  class Archive {
    constructor(index, results, table) {
      this.index = index;
      this.results = results;
      this.ranks = new Map(results.map((result, rank) => [result.id, rank]));
      this.dates = unroll(table.days);
      this.pages = unroll(table.pages);
      this.titles = table.titles;
      this.headlines = table.titles.map((title, rank) => title + table.others[rank]);
      this.columns = table.column.map((position) => (position < 0 ? null : table.columns[position]));
      this.phrases = new Map();
    }

    static async open() {
      const bundle = new URL("pagefind/", gazette.root);
      // Opened once more, after something was gone, it believes no copy: hosts tell two builds of one second not apart.
      const cache = opened ? "reload" : "no-cache";
      opened = true;
      const [index, table] = await Promise.all([
        Index.open(bundle),
        fetch(new URL("search/articles.json", gazette.root), { cache }).then((answer) => answer.json()),
      ]);
      await index.merge(table.shards.map((name) => `${bundle.pathname}${name}/`));
      // Asked for nothing, pagefind would load its whole index; every article begins with this word.
      const { results } = await index.search([EVERY]);
      // The shards come in any order, but their articles are named so that names sorted are articles in order.
      const archive = new Archive(index, results.sort((one, other) => (one.id < other.id ? -1 : 1)), table);
      if (!archive.isOfOneBuild()) throw new Error("The search index and its table are of two builds.");
      return archive;
    }

    /** An article's name in the index begins with the date and page that the table has at its rank. */
    isOfOneBuild() {
      const begins = (id, rank) => id.startsWith(this.dates[rank].replaceAll("-", "") + String(this.pages[rank]).padStart(3, "0"));
      return this.results.length === this.dates.length && this.results.every(({ id }, rank) => begins(id, rank));
    }

    /** Where a phrase stands: rank -> { field, count, first }. */
    async findPhrase(words) {
      const phrase = words.join(" ");
      if (!this.phrases.has(phrase)) this.phrases.set(phrase, this.ask(words));
      return this.phrases.get(phrase);
    }

    async ask(words) {
      const found = new Map();
      for (const result of (await this.index.search(words)).results) {
        const rank = this.ranks.get(result.id);
        const first = result.words[0];
        found.set(rank, { first, count: 1, field: this.fieldAt(rank, first) });
      }
      if (found.size > 1 && found.size <= COUNTED_MOST) await this.count(words, found);
      return found;
    }

    /** An article's headlines come first in the index: a place tells what a phrase belongs to. */
    fieldAt(rank, place) {
      if (place < this.titles[rank]) return IN_TITLE;
      return place < this.headlines[rank] ? IN_HEADLINES : 0;
    }

    isInTitle(rank, place) {
      return this.fieldAt(rank, place) === IN_TITLE;
    }

    /** Count a phrase: pagefind tells only its first place, but all places of its words without the quotation marks. */
    async count(words, found) {
      for (const result of (await this.index.search(words, { together: false })).results) {
        const place = found.get(this.ranks.get(result.id));
        if (place) place.count = Math.max(1, countRuns(result.words, words.length));
      }
    }

    /** The articles a part of a query asks for: rank -> score. */
    async findPart(part) {
      if (part.field === "column") return this.having((rank) => this.columnHas(rank, part.ways[0].flat()));
      if (part.field === "page") return this.having((rank) => this.pages[rank] === Number(part.text.normalize("NFKC").match(/\d+/u)?.[0]));
      if (part.field === "date") return this.having((rank) => part.date !== null && this.dates[rank].startsWith(part.date));
      const found = new Map();
      for (const phrases of part.ways) {
        keepBest(found, await this.findAll(phrases, part.field));
      }
      if (part.date?.length === 10) keepBest(found, this.having((rank) => this.dates[rank] === part.date));
      return found;
    }

    async findAll(phrases, field) {
      let found = null;
      for (const words of phrases) {
        const asked = field === "author" ? [PERSON, ...words] : words;
        const places = await this.findPhrase(asked);
        const scores = new Map();
        for (const [rank, place] of places) {
          if (field !== "title" || place.field === IN_TITLE) scores.set(rank, weigh(place, words.length));
        }
        found = found ? intersect(found, scores) : scores;
      }
      return found ?? new Map();
    }

    having(test) {
      return new Map(this.dates.map((_, rank) => [rank, 0]).filter(([rank]) => test(rank)));
    }

    columnHas(rank, words) {
      const column = this.columns[rank];
      return column !== null && gazette.findHits(gazette.findWords(column), [words]).length > 0;
    }

    /** All places of words in articles that have every one of them, wherever it stands: rank -> places. */
    async findPlaces(words) {
      const { results } = await this.index.search([...new Set(words)], { together: false });
      return new Map(results.map((result) => [this.ranks.get(result.id), result.words]));
    }

    /**
     * The articles that a query asks for: { how, scores, marks, meant }.
     *
     * `how` is "whole", or what near.js did to find anything; `marks` are the phrases to mark; `meant` tells what was
     * looked for instead.
     */
    async find(parts) {
      const wanted = parts.filter((part) => !part.minus);
      const without = await this.findEach(parts.filter((part) => part.minus));
      const found = await this.findEach(wanted);
      let answer = { how: "whole", scores: together(found) ?? this.having(() => true), marks: gazette.phrasesToMark(parts), meant: [] };
      if (answer.scores.size === 0) answer = await findNear(this, wanted, found);
      else await this.preferSideBySide(wanted, answer.scores);
      for (const each of without) for (const rank of each.keys()) answer.scores.delete(rank);
      return answer;
    }

    /** Whether words of a query are found nowhere as they were typed. */
    async isLacking(parts) {
      const found = await this.findEach(parts.filter((part) => TEXTS.includes(part.field)));
      return found.some((each) => each.size === 0);
    }

    async findEach(parts) {
      const found = [];
      for (const part of parts) found.push(await this.findPart(part));
      return found;
    }

    /** 劳动 调解 prefers 劳动调解 to articles that have the two apart. */
    async preferSideBySide(parts, scores) {
      for (const [at, part] of parts.entries()) {
        const before = parts[at - 1];
        if (!before || part.field !== "text" || before.field !== "text") continue;
        const words = [...before.ways[0].at(-1), ...part.ways[0][0]];
        for (const rank of (await this.findPhrase(words)).keys()) {
          if (scores.has(rank)) scores.set(rank, scores.get(rank) + SIDE_BY_SIDE);
        }
      }
    }

    /** Ranks in the order wanted: by weight (the newer first among equals), or by date. */
    order(scores, how) {
      const newer = (one, other) =>
        this.dates[other] < this.dates[one] ? -1 : this.dates[other] > this.dates[one] ? 1 : one - other;
      const ranks = [...scores.keys()];
      if (how === "old") return ranks.sort((one, other) => one - other);
      if (how === "new") return ranks.sort(newer);
      return ranks.sort((one, other) => scores.get(other) - scores.get(one) || newer(one, other));
    }

    /** What the index has of an article: its address below the root, and its sections. */
    async read(rank) {
      const fragment = await this.index.whileThere(this.results[rank].data());
      const url = (fragment.raw_url ?? fragment.url).replace(/^\/+/u, "");
      return { address: url, sections: gazette.restore(fragment.content) };
    }
  }

  function unroll(runs) {
    return runs.flatMap(([value, count]) => new Array(count).fill(value));
  }

  /** How many times so many places in a row are taken. */
  function countRuns(places, length) {
    let runs = 0;
    let run = 0;
    const sorted = [...places].sort((one, other) => one - other);
    for (const [at, place] of sorted.entries()) {
      run = at && place === sorted[at - 1] + 1 ? run + 1 : 1;
      if (run % length === 0) runs += 1;
    }
    return runs;
  }

  function weigh(place, length) {
    const often = place.count / (place.count + 1.5);
    const early = 1 / (1 + place.first / 60);
    // Rounded, so that a trifle does not put an old article before a new one.
    return Math.round((place.field + often + early) * 4 * Math.log2(1 + length)) / 4;
  }

  function intersect(one, other) {
    return new Map([...one].filter(([rank]) => other.has(rank)).map(([rank, score]) => [rank, score + other.get(rank)]));
  }

  function keepBest(scores, others) {
    for (const [rank, score] of others) scores.set(rank, Math.max(score, scores.get(rank) ?? 0));
  }

  /** What all of several findings have, scores added; null when there is none to begin with. */
  function together(found) {
    return found.reduce((scores, each) => (scores ? intersect(scores, each) : each), null);
  }

  /** What comes near, or what there is without it when the script that knows does not come. */
  async function findNear(...asked) {
    await gazette.loadNear();
    return gazette.findNear?.(...asked) ?? { how: "near", scores: new Map(), marks: [], meant: [] };
  }

  /** Load near.js, which most searches do without. */
  gazette.loadNear = () => import(new URL(document.getElementById("search").dataset.near, document.baseURI).href).catch(() => {});

  /** What a query finds. Characters are folded to their simplified forms only when something is found nowhere. */
  gazette.answer = async (archive, query) => {
    const parts = gazette.parseQuery(query);
    const isColumn = parts.some((part) => part.field === "column");
    if (isColumn || (/\p{Script=Han}/u.test(query) && (await archive.isLacking(parts)))) await gazette.loadForms();
    return archive.find(gazette.parseQuery(query));
  };

  gazette.together = together;
  gazette.keepBest = keepBest;
  gazette.openArchive = () => Archive.open();
})();
