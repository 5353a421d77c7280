/* What a reader's words mean: phrases, words to leave out, fields. docs/search.md has the grammar. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});

  const FIELDS = {
    作者: "author",
    记者: "author",
    署名: "author",
    author: "author",
    标题: "title",
    title: "title",
    栏目: "column",
    column: "column",
    日期: "date",
    date: "date",
    版: "page",
    版次: "page",
    page: "page",
  };
  const NAMES = Object.keys(FIELDS).join("|");
  const PART = new RegExp(
    String.raw`(?<minus>[-－])?(?:(?<field>${NAMES})[:：]\s*)?` +
      String.raw`(?:(?:"(?<q1>[^"]{1,300})"|“(?<q2>[^”]{1,300})”|「(?<q3>[^」]{1,300})」|『(?<q4>[^』]{1,300})』)(?=\s|$)` +
      String.raw`|(?<word>\S+))`,
    "giu",
  );
  const DAY = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?)?$/u;
  const DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;
  const NUMERALS = "〇一二三四五六七八九";

  /** A year, month or day as the beginning of an ISO date: 2024年6月 is 2024-06. Null when it is none. */
  gazette.parseDate = (text) => {
    const said = westernise(text.normalize("NFKC").trim());
    const match = said.match(DAY) ?? said.match(DIGITS);
    if (!match) return null;
    const [, year, month = match[4], day = match[5]] = match;
    const parts = [year, month, day].filter((part) => part !== undefined);
    if ((month && !(month >= 1 && month <= 12)) || (day && !(day >= 1 && day <= 31))) return null;
    return parts.map((part) => part.padStart(2, "0")).join("-");
  };

  /** 二〇二四年六月五日 in digits. */
  function westernise(text) {
    return text
      .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
        [...year].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join(""),
      )
      .replace(/([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[月日号])/gu, (number) => (number ? small(number) : ""));
  }

  /** A number up to 99 written in Chinese, in digits. */
  function small(number) {
    if (!number.includes("十")) return number.length === 1 ? String(NUMERALS.indexOf(number)) : number;
    const [tens, ones] = number.split("十");
    return String((tens ? NUMERALS.indexOf(tens) : 1) * 10 + (ones ? NUMERALS.indexOf(ones) : 0));
  }

  /** A number up to 99 in Chinese. */
  function large(number) {
    const tens = Math.floor(number / 10);
    const ones = number % 10;
    return (tens > 1 ? NUMERALS[tens] : "") + (tens ? "十" : "") + (ones || !tens ? NUMERALS[ones] : "");
  }

  /** The ways in which a text with a date or number of days may be printed: 6月5日, 六月五日, 6月5号. */
  function waysToWrite(text) {
    const plain = text.normalize("NFKC");
    const ways = [text, ...printed(gazette.parseDate(plain))];
    if (/[\d〇一二三四五六七八九十][年月日号]/u.test(plain)) {
      for (const way of [easternise(plain), westernise(plain)]) ways.push(way, otherDay(way));
      ways.push(otherDay(plain));
    }
    return [...new Set(ways)];
  }

  /** A whole date typed in digits alone, as a newspaper prints it. */
  function printed(date) {
    if (date?.length !== 10) return [];
    const [year, month, day] = date.split("-").map(Number);
    const way = `${year}年${month}月${day}日`;
    return [way, easternise(way)];
  }

  /** 5号 for 5日, and the reverse. */
  function otherDay(text) {
    const swapped = { 日: "号", 号: "日" };
    return text.replace(/(?<=月[\d一二三四五六七八九十]{1,3})[日号]/gu, (day) => swapped[day]);
  }

  /** Numbers of years, months and days in Chinese. */
  function easternise(text) {
    return text
      .replace(/\d{4}(?=年)/gu, (year) => [...year].map((digit) => NUMERALS[digit]).join(""))
      .replace(/(?<!\d)\d{1,2}(?=[月日号])/gu, (number) => large(Number(number)));
  }

  /**
   * The parts of a query, in order: { field, minus, text, ways, date }.
   *
   * `ways` are the ways to write the text, each a list of phrases that all must be there. A part without a word (a lone
   * mark) is left out.
   */
  gazette.parseQuery = (text) => {
    const parts = [];
    for (const { groups } of text.matchAll(PART)) {
      const said = groups.q1 ?? groups.q2 ?? groups.q3 ?? groups.q4 ?? groups.word;
      const field = groups.field ? FIELDS[groups.field.toLowerCase()] : "text";
      const ways = waysToWrite(said)
        .map(gazette.findPhrases)
        .filter((phrases) => phrases.length);
      if (ways.length) parts.push({ field, minus: Boolean(groups.minus), text: said, ways, date: gazette.parseDate(said) });
    }
    return parts;
  };

  /** The phrases that a query wants to see marked. */
  gazette.phrasesToMark = (parts) =>
    parts
      .filter((part) => !part.minus && ["text", "title", "author"].includes(part.field))
      .flatMap((part) => part.ways.flat());
})();
