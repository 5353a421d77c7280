// Drawing where each article stands on the facsimile: rectangles and polygons, by pointer or by keys, undone step by step.
(() => {
  "use strict";

  const { articles, token, words } = JSON.parse(document.getElementById("data").textContent);
  const sheet = document.getElementById("sheet");
  const drawing = document.getElementById("drawing");
  const list = document.getElementById("articles");
  const status = document.getElementById("status");
  const SVG = "http://www.w3.org/2000/svg";
  const STEP = 0.004;
  const LEAP = 0.04;
  const LEAST = 0.004; // a press without a drag, not a rectangle
  let chosen = -1;
  let begun = []; // corners of an outline that is not whole yet
  let pressed = null;
  let cursor = null; // where the keys' cross, or the pointer, is

  for (const article of articles) {
    article.saved = JSON.stringify(article.region);
    article.past = [];
  }

  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);
  const inside = (value) => Math.min(1, Math.max(0, value));
  const tool = () => document.querySelector("[name=tool]:checked").value;
  const unsaved = (article) => JSON.stringify(article.region) !== article.saved;
  const box = ([x1, y1], [x2, y2]) => [
    [Math.min(x1, x2), Math.min(y1, y2)], [Math.max(x1, x2), Math.min(y1, y2)],
    [Math.max(x1, x2), Math.max(y1, y2)], [Math.min(x1, x2), Math.max(y1, y2)],
  ];

  // ---- What is shown ----

  function shape(name, attributes) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      node.setAttribute(key, value);
    }
    drawing.append(node);
  }

  function paint() {
    drawing.replaceChildren();
    articles.forEach((article, at) => {
      if (article.region.length) {
        shape("polygon", { points: article.region.join(" "), class: at === chosen ? "chosen" : "other" });
      }
    });
    if (begun.length) {
      const open = tool() === "rectangle" && cursor ? box(begun[0], cursor) : cursor ? [...begun, cursor] : begun;
      shape(tool() === "rectangle" ? "polygon" : "polyline", { points: open.join(" "), class: "begun" });
    }
    if (cursor && document.activeElement === sheet) {
      shape("path", { d: `M${cursor[0]} 0V1M0 ${cursor[1]}H1`, class: "cross" });
    }
  }

  function tell() {
    articles.forEach((article, at) => {
      const item = list.children[at];
      const state = unsaved(article) ? words.unsaved : article.region.length ? words.drawn : words.none;
      item.querySelector(".state").textContent = state;
      item.dataset.state = unsaved(article) ? "unsaved" : article.region.length ? "drawn" : "none";
    });
    const done = articles.filter((article) => article.region.length).length;
    document.getElementById("count").textContent = fill(words.outlined, { done, all: articles.length });
    paint();
  }

  function listArticles() {
    articles.forEach((article, at) => {
      const input = Object.assign(document.createElement("input"), { type: "radio", name: "article", value: at });
      const label = document.createElement("label");
      const title = Object.assign(document.createElement("span"), { className: "title" });
      const state = Object.assign(document.createElement("span"), { className: "state" });
      title.textContent = article.broken ? fill(words.broken, { file: article.file }) : article.title;
      if (article.draft) {
        title.append(" ", Object.assign(document.createElement("small"), { textContent: words.draft }));
      }
      input.disabled = article.broken;
      input.addEventListener("change", () => choose(at));
      label.append(input, title, state);
      const item = document.createElement("li");
      item.append(label);
      list.append(item);
    });
  }

  function choose(at) {
    chosen = at;
    begun = [];
    if (at >= 0) {
      list.children[at].querySelector("input").checked = true;
    }
    tell();
  }

  // ---- What is drawn ----

  function set(region) {
    const article = articles[chosen];
    article.past.push(article.region);
    article.region = region.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))]);
    begun = [];
    status.textContent = "";
    tell();
  }

  function finish() {
    if (tool() === "polygon" && begun.length >= 3) {
      set(begun);
    } else if (tool() === "rectangle" && begun.length && cursor) {
      corner(cursor);
    }
  }

  function corner(point) {
    if (chosen < 0) {
      return;
    }
    if (tool() === "polygon") {
      const last = begun[begun.length - 1];
      if (!last || last[0] !== point[0] || last[1] !== point[1]) {
        begun.push(point);
      }
    } else if (!begun.length) {
      begun = [point];
    } else if (Math.abs(point[0] - begun[0][0]) > LEAST && Math.abs(point[1] - begun[0][1]) > LEAST) {
      set(box(begun[0], point));
    } else {
      begun = [];
    }
    paint();
  }

  function undo() {
    if (begun.length) {
      begun.pop();
    } else if (chosen >= 0 && articles[chosen].past.length) {
      articles[chosen].region = articles[chosen].past.pop();
      status.textContent = "";
    }
    tell();
  }

  function clear() {
    if (chosen >= 0 && articles[chosen].region.length) {
      set([]);
    }
  }

  // ---- Pointer ----

  function place(event) {
    const area = drawing.getBoundingClientRect();
    return [inside((event.clientX - area.left) / area.width), inside((event.clientY - area.top) / area.height)];
  }

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || chosen < 0) {
      return;
    }
    event.preventDefault();
    sheet.focus({ preventScroll: true });
    cursor = place(event);
    if (tool() === "rectangle") {
      sheet.setPointerCapture(event.pointerId);
      pressed = event.pointerId;
      begun = [cursor];
    }
    paint();
  });
  sheet.addEventListener("pointermove", (event) => {
    cursor = place(event);
    paint();
  });
  sheet.addEventListener("pointerup", (event) => {
    if (event.button !== 0 || chosen < 0) {
      return;
    }
    cursor = place(event);
    if (tool() === "polygon") {
      corner(cursor);
    } else if (pressed === event.pointerId) {
      pressed = null;
      corner(cursor);
    }
  });
  sheet.addEventListener("pointercancel", () => {
    pressed = null;
    begun = [];
    paint();
  });
  sheet.addEventListener("dblclick", finish);

  // ---- Keys ----

  const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  sheet.addEventListener("keydown", (event) => {
    const move = MOVES[event.key];
    if (move) {
      const step = event.shiftKey ? LEAP : STEP;
      cursor = cursor ? [inside(cursor[0] + move[0] * step), inside(cursor[1] + move[1] * step)] : [0.5, 0.5];
      paint();
    } else if (event.key === " ") {
      cursor = cursor || [0.5, 0.5];
      corner(cursor);
    } else if (event.key === "Enter") {
      finish();
    } else if (event.key === "Escape") {
      begun = [];
      paint();
    } else {
      return;
    }
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    if (event.key === "z") {
      event.preventDefault();
      undo();
    } else if (event.key === "s") {
      event.preventDefault();
      save();
    }
  });
  sheet.addEventListener("blur", paint);

  // ---- Saving ----

  async function send(article) {
    const answer = await fetch(location.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Gazette-Token": token },
      body: JSON.stringify({ file: article.file, digest: article.digest, region: article.region }),
    });
    const told = await answer.json().catch(() => ({ reason: `${answer.status} ${answer.statusText}` }));
    if (!answer.ok) {
      throw new Error(told.reason);
    }
    article.digest = told.digest;
    article.region = told.region;
    article.saved = JSON.stringify(told.region);
    return told.shown;
  }

  async function save() {
    finish();
    status.textContent = ""; // what is said next is of this saving
    const files = [];
    try {
      for (const article of articles.filter(unsaved)) {
        files.push(await send(article));
      }
      status.textContent = fill(words.saved, { file: files.join(", ") });
      const next = articles.findIndex((article) => !article.region.length && !article.broken);
      choose(next >= 0 ? next : chosen);
    } catch (error) {
      status.textContent = fill(words.failed, { reason: error.message });
      tell();
    }
  }

  document.getElementById("undo").addEventListener("click", undo);
  document.getElementById("clear").addEventListener("click", clear);
  document.getElementById("save").addEventListener("click", save);
  document.querySelectorAll("[name=tool]").forEach((input) => input.addEventListener("change", () => {
    begun = [];
    paint();
  }));
  addEventListener("beforeunload", (event) => {
    if (articles.some(unsaved)) {
      event.preventDefault();
    }
  });

  listArticles();
  choose(articles.findIndex((article) => !article.region.length && !article.broken));
})();
