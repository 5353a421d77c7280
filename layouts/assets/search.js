/* The search page: what is typed, what is found, and the address that says both. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});
  const page = document.getElementById("search");
  const form = document.getElementById("search-form");
  const box = document.getElementById("search-box");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-hits");
  const more = document.getElementById("search-more");
  const tools = document.getElementById("search-tools");
  const hints = document.getElementById("search-hints");
  const words = document.getElementById("search-words").content;
  const meant = document.getElementById("search-meant");

  const WAIT_MS = 160;
  const STEP = 10;
  const KEPT = 8;
  const STORE = "gazette.searches";
  const MEANT = 4;
  const FACETS = ["year", "page", "column"];

  let archive = null;
  let turn = 0;
  let timer = 0;
  let shown = STEP;

  /** A sentence of the layout, with its {places} filled. */
  function say(name, values = {}) {
    const sentence = words.querySelector(`[data-say="${name}"]`).textContent.trim();
    return sentence.replace(/\{(\w+)\}/gu, (whole, key) => values[key] ?? whole);
  }

  function element(name, properties = {}, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  }

  /* The state is what the form says; the address repeats it. */

  function state() {
    const data = new FormData(form);
    return {
      query: String(data.get("q") ?? "").trim(),
      year: data.getAll("year"),
      page: data.getAll("page"),
      column: data.getAll("column"),
      from: String(data.get("from") ?? ""),
      to: String(data.get("to") ?? ""),
      sort: String(data.get("sort") ?? "best"),
    };
  }

  function address(now) {
    const parameters = new URLSearchParams();
    if (now.query) parameters.set("q", now.query);
    for (const name of FACETS) for (const value of now[name]) parameters.append(name, value);
    for (const name of ["from", "to"]) if (now[name]) parameters.set(name, now[name]);
    if (now.sort !== "best") parameters.set("sort", now.sort);
    if (shown > STEP) parameters.set("show", String(shown));
    const query = parameters.toString();
    return query ? `?${query}` : location.pathname;
  }

  // Whether the last entry of the history is a search that is still being typed.
  let draft = false;

  /** Put the state into the address: what is typed takes one entry of the history, and the search before keeps its own. */
  function remember(how) {
    const url = new URL(address(state()), location.href);
    const changed = url.href !== location.href;
    const adds = how === "choose" || (how !== "stay" && !draft);
    if (changed) history[adds ? "pushState" : "replaceState"](null, "", url);
    if (how === "type") draft ||= changed;
    else if (how !== "stay") draft = false;
  }

  function recall() {
    const parameters = new URLSearchParams(location.search);
    box.value = parameters.get("q") ?? "";
    for (const name of ["from", "to"]) form.elements[name].value = parameters.get(name) ?? "";
    form.elements.sort.value = ["new", "old"].includes(parameters.get("sort")) ? parameters.get("sort") : "best";
    for (const name of FACETS) {
      facet(name).replaceChildren(...parameters.getAll(name).map((value) => choice(name, value, 0, true)));
    }
    shown = Math.max(STEP, Number(parameters.get("show")) || 0);
    // What leaves articles out is in sight.
    const isFiltered = [...FACETS, "from", "to", "sort"].some((name) => parameters.has(name));
    tools.open = window.matchMedia("(min-width: 900px)").matches || tools.open || isFiltered;
    nameWindow(box.value);
  }

  const ownTitle = document.title;
  function nameWindow(query) {
    document.title = query ? `${query} - ${ownTitle}` : ownTitle;
  }

  /* Finding */

  async function run({ how = "stay", keep = false } = {}) {
    window.clearTimeout(timer);
    turn += 1;
    const mine = turn;
    if (!keep) shown = STEP;
    remember(how);
    const now = state();
    if (!now.query) {
      rest();
      return;
    }
    if (!archive) status.textContent = say("loading");
    page.setAttribute("aria-busy", "true");
    try {
      // When another index takes the place of the one that was being read, the new one is asked the same.
      await attempt(now, mine).catch(() => mine === turn && attempt(now, mine));
    } catch (error) {
      console.error(error);
      if (mine === turn) fail();
    } finally {
      if (mine === turn) page.removeAttribute("aria-busy");
    }
  }

  async function attempt(now, mine) {
    archive ??= gazette.openArchive();
    const asked = archive;
    try {
      const opened = await asked;
      const found = await gazette.answer(opened, now.query);
      if (mine === turn) await show(opened, now, { ...found, mine });
    } catch (error) {
      if (archive === asked) archive = null;
      throw error;
    }
  }

  function rest() {
    status.textContent = "";
    list.replaceChildren();
    more.hidden = true;
    tools.hidden = true;
    page.removeAttribute("aria-busy");
    showHints(recentSearches());
  }

  function fail() {
    status.textContent = say("broken");
    list.replaceChildren();
    more.hidden = true;
  }

  async function show(opened, now, found) {
    const tests = testsOf(opened, now);
    const ranks = opened.order(found.scores, now.sort).filter((rank) => Object.values(tests).every((test) => test(rank)));
    for (const name of FACETS) showFacet(opened, name, found.scores, tests, now);
    const first = ranks.slice(0, shown);
    const articles = await Promise.all(first.map((rank) => opened.read(rank)));
    if (found.mine !== turn) return;
    list.replaceChildren(...articles.map((article, at) => hit(opened, first[at], article, found.marks)));
    list.classList.toggle("near", found.how === "near");
    tools.hidden = found.scores.size === 0;
    more.hidden = ranks.length <= shown;
    const how = { whole: "found", near: "near", sound: "sound" }[found.how];
    const name = ranks.length === 0 ? (found.scores.size ? "filtered" : "nothing") : how;
    const sound = found.meant.slice(0, 6).join(say("listed"));
    announce(say(name, { count: ranks.length, query: now.query, words: sound }), now);
    nameWindow(now.query);
    // Results that come near stand where advice would push them out of sight.
    document.getElementById("search-advice").hidden = ranks.length > 0;
    const whole = ranks.length > 0 && found.how !== "near";
    showHints(whole ? [] : null);
    if (!whole) await showMeant(now.query, found.meant.map((text) => gazette.asPrinted(text, articles)));
  }

  // What was asked when the status was last written: whoever hears it hears the same answer once.
  let heard = "";

  function announce(sentence, now) {
    const asked = JSON.stringify(now);
    if (asked === heard && status.textContent === sentence) return;
    heard = asked;
    status.textContent = sentence;
  }

  /** The parts of the state that leave articles out, one test each. */
  function testsOf(opened, now) {
    const { from, to } = now;
    return {
      year: (rank) => !now.year.length || now.year.includes(valueOf.year(opened, rank)),
      page: (rank) => !now.page.length || now.page.includes(valueOf.page(opened, rank)),
      column: (rank) => !now.column.length || now.column.includes(valueOf.column(opened, rank)),
      range: (rank) => (!from || opened.dates[rank] >= from) && (!to || opened.dates[rank] <= to),
    };
  }

  const valueOf = {
    year: (opened, rank) => opened.dates[rank].slice(0, 4),
    page: (opened, rank) => String(opened.pages[rank]),
    column: (opened, rank) => opened.columns[rank],
  };

  /* Showing */

  const dateWords = (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return say("date", { year, month, day, month_name: say("months").split(" ")[month - 1] });
  };

  function hit(opened, rank, { address: where, sections }, marks) {
    const title = sections.find((section) => section.name === "title");
    const url = new URL(where + marksParameter(sections, marks), gazette.root);
    const link = element("a", { href: url.href }, ...gazette.headline(title, marks));
    const facts = [
      element("time", { dateTime: opened.dates[rank] }, dateWords(opened.dates[rank])),
      say("page", { number: opened.pages[rank] }),
      opened.columns[rank],
    ].filter(Boolean);
    const passage = gazette.excerpt(sections, marks);
    const printed = passage?.section === "printed" ? element("span", { className: "search-printed" }, say("printed")) : null;
    return element(
      "li",
      { className: "search-hit" },
      element("h2", {}, link),
      element("p", { className: "search-facts" }, ...facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))),
      passage ? element("p", { className: "search-excerpt" }, printed, ...passage.nodes) : null,
    );
  }

  /** What the article's page is told to mark: the phrases that it has. */
  function marksParameter(sections, marks) {
    const there = marks.filter((phrase) => sections.some(({ words: all }) => gazette.findHits(all, [phrase]).length));
    return there.length ? `?${new URLSearchParams({ hl: there.map(gazette.joinPhrase).join(" ") })}` : "";
  }

  function facet(name) {
    return document.getElementById(`search-${name}s`);
  }

  function choice(name, value, count, checked) {
    const label = name === "page" ? say("page", { number: value }) : name === "year" ? say("year", { year: value }) : value;
    const input = element("input", { type: "checkbox", name, value, checked });
    input.setAttribute("form", form.id);
    const number = element("span", { className: "search-count" }, String(count));
    return element("label", {}, input, element("span", {}, label), " ", number);
  }

  /** A facet counts what would be found with all other choices as they are. */
  function showFacet(opened, name, scores, tests, now) {
    const others = Object.entries(tests).filter(([key]) => key !== name);
    const counts = new Map(now[name].map((value) => [value, 0]));
    for (const rank of scores.keys()) {
      const value = valueOf[name](opened, rank);
      if (value !== null && others.every(([, test]) => test(rank))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const byCount = (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
    const orders = { year: (one, other) => other[0] - one[0], page: (one, other) => one[0] - other[0], column: byCount };
    const sorted = [...counts].sort(orders[name]);
    const focused = document.activeElement?.name === name ? document.activeElement.value : null;
    facet(name).replaceChildren(...sorted.map(([value, count]) => choice(name, value, count, now[name].includes(value))));
    facet(name).closest("fieldset").hidden = sorted.length === 0;
    if (focused !== null) {
      const boxes = [...facet(name).querySelectorAll("input")];
      (boxes.find((each) => each.value === focused) ?? boxes[0])?.focus();
    }
  }

  /** Names one character away, and what near results have in the place of what was typed. */
  async function showMeant(query, found) {
    const near = await gazette.findNames(query);
    if (state().query !== query) return;
    const texts = [...new Set([...near, ...found])].slice(0, MEANT);
    const links = texts.map((text) => element("a", { href: `?${new URLSearchParams({ q: text })}` }, text));
    meant.hidden = links.length === 0;
    meant.querySelector("span").replaceChildren(...links.flatMap((link, at) => (at ? [" ", link] : [link])));
  }

  /* Searches made before, kept in this browser alone. */

  function recentSearches() {
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? "[]");
      return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
    } catch {
      return [];
    }
  }

  function keepSearch(query) {
    if (!query) return;
    const kept = [query, ...recentSearches().filter((each) => each !== query)].slice(0, KEPT);
    try {
      localStorage.setItem(STORE, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing for us is a reader's choice.
    }
  }

  /** Show searches made before (a list, perhaps empty), or what to try when nothing was found (null). */
  function showHints(recent) {
    document.getElementById("search-try").hidden = recent !== null;
    const kept = document.getElementById("search-recent");
    kept.hidden = !recent?.length;
    hints.hidden = recent !== null && !recent.length;
    const links = (recent ?? []).map((query) => element("a", { href: `?${new URLSearchParams({ q: query })}` }, query));
    kept.querySelector("ul").replaceChildren(...links.map((link) => element("li", {}, link)));
  }

  function forgetSearches() {
    try {
      localStorage.removeItem(STORE);
    } catch {
      // Nothing was kept.
    }
    showHints([]);
    box.focus();
  }

  /* Listening */

  let composing = false;
  box.addEventListener("compositionstart", () => {
    composing = true;
  });
  box.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  // Key 229 is what Safari gives for the Enter that ends a composition.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
    if (event.key === "ArrowDown" && !event.isComposing && !event.defaultPrevented) stepTo(event, 0);
  });
  box.addEventListener("input", (event) => {
    if (!event.isComposing && !composing) soon();
  });

  function soon() {
    window.clearTimeout(timer);
    turn += 1;
    gazette.suggest();
    timer = window.setTimeout(() => run({ how: "type" }), WAIT_MS);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing) return;
    gazette.closeSuggestions();
    keepSearch(state().query);
    run({ how: "submit" });
  });
  tools.addEventListener("change", () => run({ how: "choose" }));
  more.addEventListener("click", async () => {
    const next = shown;
    shown += STEP;
    await run({ keep: true });
    list.children[next]?.querySelector("a").focus();
  });
  document.getElementById("search-forget").addEventListener("click", forgetSearches);
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) keepSearch(state().query);
  });
  list.addEventListener("keydown", (event) => {
    const at = [...list.children].indexOf(document.activeElement?.closest("li"));
    if (event.key === "ArrowDown") stepTo(event, at + 1);
    if (event.key === "ArrowUp") stepTo(event, at - 1);
  });

  function stepTo(event, at) {
    const target = at < 0 ? box : list.children[at]?.querySelector("a");
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  window.addEventListener("popstate", () => {
    gazette.closeSuggestions();
    draft = false;
    recall();
    run({ keep: true });
  });

  document.getElementById("search-unscripted").hidden = true;
  page.hidden = false;
  if (location.protocol === "file:") {
    document.getElementById("search-file").hidden = false;
    form.hidden = true;
  } else {
    recall();
    run({ keep: true });
    if (!box.value) box.focus();
  }
})();
