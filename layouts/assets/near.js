/* When nothing has what was typed: pinyin, one character that is another, words that stand apart, pairs of neighbours. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});

  const SHARE = 0.6;
  const MOST = 20;
  const PAIRS = 40;
  // Articles that are read to see whether they have a phrase but for one character.
  const READ = 24;
  const LONGEST = 30;
  const TEXTS = ["text", "title", "author"];

  /** What comes near to a query, the surest way first: an answer as Archive.find gives it. */
  gazette.findNear = async (archive, parts, found) => {
    for (const way of [bySound, byOneCharacter, apart, byPairs]) {
      const answer = await way(archive, parts, found);
      if (answer?.scores.size) return answer;
    }
    return { how: "near", scores: new Map(), marks: [], meant: [] };
  };

  /* Pinyin: search/pinyin/ has the words and names of each spelling, a file a first letter. */

  const tables = new Map();

  function spelt(letter) {
    if (!tables.has(letter)) {
      const table = fetch(new URL(`search/pinyin/${letter}.json`, gazette.root))
        .then((answer) => (answer.ok ? answer.json() : {}))
        .catch(() => ({}));
      tables.set(letter, table.then((found) => new Map(Object.entries(found).map(([key, words]) => [key, readWords(words)]))));
    }
    return tables.get(letter);
  }

  /** Words as they are looked for, and as the paper prints them: 劳动/勞動. */
  function readWords(words) {
    return words.split(" ").map((word) => {
      const [text, printed = text] = word.split("/");
      return { text, printed };
    });
  }

  /** The letters of pinyin without tones and marks, ü as v; empty when a text is none. */
  gazette.lettersOf = (text) => {
    const plain = text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/u\u0308/gu, "v")
      .replace(/[\p{M}\s'’-]/gu, "")
      .replace(/(?<=[ln])yu/gu, "v");
    return /^[a-z]{2,60}$/u.test(plain) ? plain : "";
  };

  /** What letters may spell, in the fewest words: a list of places, each with its words; null when they spell nothing. */
  gazette.findSpelt = async (letters) => {
    const ways = [[]];
    for (let at = 0; at < letters.length; at += 1) {
      if (!ways[at] || ways[at].length > 3) continue;
      const table = await spelt(letters[at]);
      for (let end = at + 2; end <= letters.length; end += 1) {
        const words = table.get(letters.slice(at, end));
        if (words && !(ways[end]?.length <= ways[at].length + 1)) ways[end] = [...ways[at], words];
      }
    }
    return ways[letters.length] ?? null;
  };

  /** Words and names whose spelling begins with letters, as they are printed. */
  gazette.beginSpelt = async (letters) => {
    const table = letters.length > 1 ? await spelt(letters[0]) : new Map();
    const keys = [...table.keys()].filter((key) => key.startsWith(letters)).sort((one, other) => one.length - other.length);
    return keys.flatMap((key) => table.get(key).map(({ printed }) => printed));
  };

  async function bySound(archive, parts, found) {
    const kept = [];
    const marks = [];
    const meant = [];
    for (let at = 0; at < parts.length; at += 1) {
      let end = at;
      while (end < parts.length && parts[end].field === parts[at].field && isLatin(parts[end])) end += 1;
      const said = await findSound(archive, parts.slice(at, end), parts[at].field);
      if (said) {
        kept.push(said.scores);
        marks.push(...said.marks);
        meant.push(...said.meant);
        at = end - 1;
      } else {
        kept.push(found[at]);
        marks.push(...gazette.phrasesToMark([parts[at]]));
      }
    }
    return meant.length ? { how: "sound", scores: gazette.together(kept), marks, meant } : null;
  }

  function isLatin(part) {
    return TEXTS.includes(part.field) && gazette.lettersOf(part.text) !== "";
  }

  /** Words of the spelling side by side if there are any so, else each of them somewhere. */
  async function findSound(archive, parts, field) {
    const spelling = parts.length ? await gazette.findSpelt(parts.map((part) => gazette.lettersOf(part.text)).join("")) : null;
    if (!spelling) return null;
    const phrases = spelling.reduce((all, words) => all.flatMap((phrase) => words.map((word) => join(phrase, word))));
    const whole = await anyOf(archive, phrases.slice(0, MOST), field);
    if (whole.scores.size) return whole;
    const each = [];
    for (const words of spelling) each.push(await anyOf(archive, words, field));
    return {
      scores: gazette.together(each.map(({ scores }) => scores)),
      marks: each.flatMap(({ marks }) => marks),
      meant: each.flatMap(({ meant }) => meant),
    };
  }

  function join(one, other) {
    return { text: one.text + other.text, printed: one.printed + other.printed };
  }

  async function anyOf(archive, words, field) {
    const scores = new Map();
    const marks = [];
    const meant = [];
    for (const { text, printed } of words) {
      const phrases = gazette.findPhrases(text);
      const found = await archive.findAll(phrases, field);
      gazette.keepBest(scores, found);
      if (found.size) {
        marks.push(...phrases);
        meant.push(printed);
      }
    }
    return { scores, marks, meant };
  }

  /* One character that is another, is missing, is too many, or two that changed places. */

  async function byOneCharacter(archive, parts, found) {
    const kept = [];
    const marks = [];
    const meant = [];
    for (const [at, part] of parts.entries()) {
      if (found[at].size || !TEXTS.includes(part.field)) {
        kept.push(found[at]);
        marks.push(...gazette.phrasesToMark([part]));
        continue;
      }
      const scores = new Map();
      for (const words of part.ways[0]) {
        const phrase = await oneOff(archive, words.slice(0, LONGEST), part.field);
        gazette.keepBest(scores, phrase.scores);
        marks.push(...phrase.marks);
        // What only lost its first or last character says nothing new.
        meant.push(...phrase.marks.map(gazette.joinPhrase).filter((text) => !gazette.joinPhrase(words).includes(text)));
      }
      kept.push(scores);
    }
    return { how: "near", scores: gazette.together(kept) ?? new Map(), marks, meant };
  }

  async function oneOff(archive, words, field) {
    const answer = { scores: new Map(), marks: [] };
    if (words.length < 3) return answer;
    for (const phrase of changed(words)) {
      const scores = await archive.findAll([phrase], field);
      if (scores.size) answer.marks.push(phrase);
      gazette.keepBest(answer.scores, scores);
    }
    for (const [rank, phrases] of await findGaps(archive, words)) {
      answer.scores.set(rank, Math.max(answer.scores.get(rank) ?? 0, phrases.inTitle ? 8 : 1));
      answer.marks.push(...phrases.texts.map((text) => text.split(" ")));
    }
    const unique = new Map(answer.marks.map((phrase) => [phrase.join(" "), phrase]));
    return { scores: answer.scores, marks: [...unique.values()] };
  }

  /** The phrases that may have been meant and can be asked for whole. */
  function changed(words) {
    const phrases = [words.slice(1), words.slice(0, -1)];
    for (let at = 0; at + 1 < words.length; at += 1) {
      phrases.push([...words.slice(0, at), words[at + 1], words[at], ...words.slice(at + 2)]);
      if (at && words.length > 3) phrases.push([...words.slice(0, at), ...words.slice(at + 1)]);
    }
    return phrases;
  }

  /** Articles that have the beginning and the end of a phrase with one word between: rank -> { texts, inTitle }. */
  async function findGaps(archive, words) {
    const heads = await whileFound(archive, (length) => words.slice(0, length));
    const tails = await whileFound(archive, (length) => words.slice(-length));
    const gaps = [];
    for (let at = 1; at < words.length; at += 1) {
      // Another word, or one more.
      if (heads[at] && tails[words.length - at - 1]) gaps.push([words.slice(0, at), words.slice(at + 1)]);
      if (heads[at] && tails[words.length - at]) gaps.push([words.slice(0, at), words.slice(at)]);
    }
    const candidates = new Map();
    for (const [head, tail] of gaps) {
      if (![...heads[head.length].keys()].some((rank) => tails[tail.length].has(rank))) continue;
      for (const [rank, places] of await archive.findPlaces([...head, ...tail])) {
        const place = placeOf(places, head.length, tail.length);
        if (place !== undefined) candidates.set(rank, [...(candidates.get(rank) ?? []), { head, tail, place }]);
      }
    }
    return readGaps(archive, candidates);
  }

  async function whileFound(archive, take) {
    const found = [];
    for (let length = 1; ; length += 1) {
      const words = take(length);
      const places = words.length === length ? await archive.findPhrase(words) : new Map();
      if (!places.size) return found;
      found[length] = places;
    }
  }

  /** The first place where so many places are taken, one is passed over, and so many again are taken. */
  function placeOf(places, head, tail) {
    const taken = new Set(places);
    const run = (from, length) => Array.from({ length }, (_, at) => from + at).every((place) => taken.has(place));
    return [...taken].sort((one, other) => one - other).find((place) => run(place, head) && run(place + head + 1, tail));
  }

  async function readGaps(archive, candidates) {
    const inTitle = (rank) => candidates.get(rank).some(({ place }) => archive.isInTitle(rank, place));
    const ranks = [...candidates.keys()].sort((one, other) => inTitle(other) - inTitle(one) || other - one).slice(0, READ);
    const found = new Map();
    const read = await Promise.all(ranks.map((rank) => archive.read(rank)));
    for (const [at, { sections }] of read.entries()) {
      const texts = candidates.get(ranks[at]).flatMap((gap) => sections.flatMap(({ words }) => textsAround(words, gap)));
      if (texts.length) found.set(ranks[at], { texts, inTitle: inTitle(ranks[at]) });
    }
    return found;
  }

  function textsAround(words, { head, tail }) {
    const texts = [];
    const fits = (part, from) => part.every((word, at) => words[from + at]?.word === word);
    for (let at = 0; at + head.length + tail.length < words.length; at += 1) {
      if (fits(head, at) && words[at + head.length] && fits(tail, at + head.length + 1)) {
        texts.push(words.slice(at, at + head.length + 1 + tail.length).map(({ word }) => word).join(" "));
      }
    }
    return texts;
  }

  /* What is left: the halves of a phrase, each anywhere; then its pairs of neighbours. */

  /** 义乌劳动 is found where 义乌 and 劳动 stand apart. */
  async function apart(archive, parts, found) {
    const kept = [];
    const marks = [];
    for (const [at, part] of parts.entries()) {
      const halves = found[at].size || !TEXTS.includes(part.field) ? null : await findHalves(archive, part);
      kept.push(halves?.scores ?? found[at]);
      marks.push(...(halves?.marks ?? gazette.phrasesToMark([part])));
    }
    return { how: "near", scores: gazette.together(kept) ?? new Map(), marks, meant: [] };
  }

  async function findHalves(archive, part) {
    const scores = new Map();
    const marks = [];
    for (const words of part.ways[0]) {
      for (let at = 2; at + 2 <= words.length; at += 1) {
        const halves = [words.slice(0, at), words.slice(at)];
        const found = await archive.findAll(halves, part.field);
        if (found.size) marks.push(...halves);
        gazette.keepBest(scores, found);
      }
    }
    return { scores, marks };
  }

  /** Articles that have many of the pairs of neighbours in what was asked for; rare pairs weigh more. */
  async function byPairs(archive, parts, found) {
    // Dates, pages and columns are no words that may be missing: what comes near has them all.
    const sure = found.filter((each, at) => !TEXTS.includes(parts[at].field));
    const pairs = pairsOf(parts).slice(0, PAIRS);
    const scores = new Map();
    for (const pair of pairs) {
      const places = await archive.findPhrase(pair);
      for (const [rank, place] of places) {
        if (!sure.every((each) => each.has(rank))) continue;
        const inTitle = archive.isInTitle(rank, place.first) ? 1.5 : 1;
        scores.set(rank, (scores.get(rank) ?? 0) + inTitle / Math.log(2 + places.size));
      }
    }
    const best = Math.max(0, ...scores.values());
    // Rounded, so that no order depends on the last digit of a sum; the newer first among equals.
    const kept = [...scores].filter(([, score]) => score >= best * SHARE).map(([rank, score]) => [rank, Math.round(score * 1e6) / 1e6]);
    const most = kept.sort((one, other) => other[1] - one[1] || other[0] - one[0]).slice(0, MOST);
    return { how: "near", scores: new Map(most), marks: pairs, meant: [] };
  }

  /** Every two neighbours of the phrases asked for, and the words that stand alone. */
  function pairsOf(parts) {
    const pairs = new Map();
    for (const words of gazette.phrasesToMark(parts)) {
      const found = words.length < 2 ? [words] : words.slice(1).map((word, at) => [words[at], word]);
      for (const pair of found) pairs.set(pair.join(" "), pair);
    }
    return [...pairs.values()];
  }
})();
