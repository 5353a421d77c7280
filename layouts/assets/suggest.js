/* Words to choose from while typing, and names one character away: the box is a combobox, the words its list. */
(() => {
  "use strict";

  const gazette = (window.gazette ??= {});
  const form = document.getElementById("search-form");
  const box = document.getElementById("search-box");
  const list = document.getElementById("search-suggestions");

  const MOST = 12;

  let loading = null;
  let names = null;
  let active = -1;
  let turn = 0;
  let folding = false;

  /** What the paper can be searched for, what most articles have first: { forms, ways }, as printed, then simplified. */
  async function listNames() {
    loading ??= fetch(new URL("search/names.json", gazette.root))
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => []);
    const found = await loading;
    names ??= found.map((name) => [name].flat()).map((forms) => ({ forms, ways: forms.map(wordsOf) }));
    return names;
  }

  gazette.formsCame.then(() => {
    folding = true;
    names = null;
  });

  function wordsOf(text) {
    return gazette.findPhrases(text).flat();
  }

  /* Choosing */

  /** Show what has the words in the box, or is spelt with the letters in it at the beginning. */
  gazette.suggest = async () => {
    turn += 1;
    const mine = turn;
    const query = box.value.trim();
    const wanted = wordsOf(query);
    const known = wanted.length ? await listNames() : [];
    const fitting = known.filter(({ ways }) => ways.some((words) => gazette.findHits(words.map((word) => ({ word })), [wanted]).length));
    if (/\p{Script=Latin}/u.test(query)) await gazette.loadNear();
    const letters = gazette.lettersOf?.(query);
    const sounding = letters && fitting.length < MOST ? await gazette.beginSpelt(letters) : [];
    if (mine !== turn) return;
    const found = new Map(fitting.map(({ forms }) => [forms[0], forms]));
    for (const text of sounding) if (!found.has(text)) found.set(text, [text]);
    found.delete(query);
    show([...found.values()].slice(0, MOST).map((forms) => option(forms, wanted)));
    // What fits nothing may do so in simplified characters, for which the search itself asks when it finds nothing either.
    if (!found.size && !folding) gazette.formsCame.then(() => mine === turn && gazette.suggest());
  };

  gazette.closeSuggestions = () => {
    turn += 1;
    show([]);
  };

  /** A name as it is printed; marked in it is what was typed, in its simplified form where that has it. */
  function option(forms, wanted) {
    const node = document.createElement("li");
    const ranges = forms.map((text) => gazette.findRanges(gazette.findWords(text), [wanted]));
    node.role = "option";
    node.dataset.text = forms[0];
    node.append(...gazette.marked(forms[0], ranges.find((each) => each.length) ?? []));
    return node;
  }

  function show(options) {
    for (const [at, node] of options.entries()) node.id = `search-suggestion-${at}`;
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    box.ariaExpanded = String(options.length > 0);
    activate(-1);
  }

  function activate(at) {
    active = at;
    for (const [number, node] of [...list.children].entries()) node.ariaSelected = String(number === at);
    const node = list.children[at];
    if (node) {
      box.setAttribute("aria-activedescendant", node.id);
      node.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  function choose(node) {
    box.value = node.dataset.text;
    gazette.closeSuggestions();
    form.requestSubmit();
  }

  /** Arrows go through the list and back to the box; what a key does here it does nowhere else. */
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const places = list.children.length + 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) activate(((active + 1 + step + places) % places) - 1);
    else if (event.key === "Escape") gazette.closeSuggestions();
    else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
    else return;
    event.preventDefault();
  });
  // The box keeps the focus.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const node = event.target.closest("[role=option]");
    if (node) choose(node);
  });

  /* What may have been meant */

  /** Names that are a query with one word more, less or another: 李健明 for 李键明. */
  gazette.findNames = async (query) => {
    const wanted = wordsOf(query);
    const known = await listNames();
    return known.filter(({ ways }) => ways[0].length > 1 && ways.some((words) => isNear(words, wanted))).map(({ forms }) => forms[0]);
  };

  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1 || other.length < 2) return false;
    const start = one.findIndex((word, at) => word !== other[at]);
    if (start < 0) return one.length !== other.length;
    const rest = (words, skip) => words.slice(start + skip).join(" ");
    return (
      (one.length === other.length && rest(one, 1) === rest(other, 1)) ||
      (one.length > other.length && rest(one, 1) === rest(other, 0)) ||
      (one.length < other.length && rest(one, 0) === rest(other, 1))
    );
  }
})();
