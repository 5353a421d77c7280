// The desk's side of an open page: it reloads when other pages stand there, and shows what is wrong above the last good ones.
(() => {
  "use strict";

  const OURS = "/_gazette/";
  const { key, lang, lost: lostWords } = document.currentScript.dataset;
  const store = `gazette.desk ${location.pathname}`;
  const FOLDED = "gazette.desk.folded";
  let source = null;
  let index = null;
  let shadow = null;
  let lost = 0;

  // ---- Where the reader was ----

  function keepPlace() {
    sessionStorage.setItem(store, JSON.stringify([scrollX, scrollY]));
  }

  function returnToPlace() {
    const kept = sessionStorage.getItem(store);
    sessionStorage.removeItem(store);
    if (kept === null) {
      return;
    }
    history.scrollRestoration = "manual";
    const go = () => scrollTo({ left: JSON.parse(kept)[0], top: JSON.parse(kept)[1], behavior: "instant" });
    go();
    addEventListener("load", () => {
      go();
      history.scrollRestoration = "auto";
    });
  }

  function reload() {
    keepPlace();
    history.scrollRestoration = "manual"; // the browser's own way back is measured before the styles are there
    source.close();
    location.reload();
  }

  // ---- What is wrong ----

  function element(name, properties = {}, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children.filter((child) => child !== null));
    return node;
  }

  function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);
  }

  function room() {
    if (shadow === null) {
      const host = document.createElement("gazette-desk");
      document.documentElement.append(host);
      shadow = host.attachShadow({ mode: "open" });
      shadow.append(element("link", { rel: "stylesheet", href: `${OURS}overlay.css` }), element("div", { id: "desk" }));
    }
    return shadow.getElementById("desk");
  }

  function showFault(fault) {
    const place = element("p", { className: "where" }, element("b", { textContent: fault.where }), ` ${fault.code}`);
    const line = fault.line
      ? element(
          "pre",
          {},
          element("span", { className: "number", textContent: `${fault.line} ` }),
          fault.before,
          element("mark", { textContent: fault.marked || " " }),
          fault.after,
        )
      : null;
    return element(
      "li",
      { className: fault.severity },
      fault.where ? place : null,
      element("p", { className: "message", textContent: fault.message }),
      line,
      fault.hint ? element("p", { className: "hint", textContent: fault.hint }) : null,
    );
  }

  // Errors open by themselves; warnings wait behind their number until they are asked for.
  function show(notice) {
    const words = notice.words;
    const desk = room();
    const open = notice.errors ? sessionStorage.getItem(FOLDED) !== "errors" : sessionStorage.getItem(FOLDED) === "no";
    const draw = /\/(\d{4})\/(\d\d)\/(\d\d)\/(\d\d)\/(?:\d+\/)?$/u.exec(location.pathname);
    const counts = [
      notice.errors ? fill(words.errors, { n: notice.errors }) : null,
      notice.warnings ? fill(words.warnings, { n: notice.warnings }) : null,
    ].filter(Boolean).join(" · ");
    desk.lang = words.lang;
    desk.replaceChildren();
    if (draw) {
      const href = `${OURS}regions/${draw[1]}-${draw[2]}-${draw[3]}/${draw[4]}/`;
      desk.append(element("a", { className: "draw", href, textContent: words.draw }));
    }
    if (!notice.faults.length) {
      return;
    }
    const button = element("button", {
      type: "button",
      textContent: open ? words.fold : words.unfold,
      onclick: () => {
        sessionStorage.setItem(FOLDED, open ? (notice.errors ? "errors" : "yes") : "no");
        show(notice);
      },
    });
    button.setAttribute("aria-expanded", String(open));
    const rest = notice.errors + notice.warnings - notice.faults.length;
    const panel = element(
      "section",
      { className: `panel ${notice.errors ? "wrong" : "mild"}` },
      element("div", { className: "head" }, element("h2", { textContent: counts }), button),
      open && notice.errors ? element("p", { className: "note", textContent: words.last_good }) : null,
      open ? element("ol", {}, ...notice.faults.map(showFault)) : null,
      open && rest > 0 ? element("p", { className: "note", textContent: fill(words.more, { n: rest }) }) : null,
    );
    panel.setAttribute("role", notice.errors ? "alert" : "status");
    panel.setAttribute("aria-label", counts);
    desk.append(panel);
  }

  function showLost() {
    const note = element("p", { className: "note", textContent: lostWords });
    room().lang = lang;
    room().replaceChildren(element("section", { className: "panel mild" }, note));
  }

  // ---- News ----

  // A browser opens six connections to a server, and each page that listens holds one: hidden pages let theirs go.
  function listen() {
    source = new EventSource(`${OURS}events`);
    source.onmessage = (event) => {
      const notice = JSON.parse(event.data);
      clearTimeout(lost);
      lost = 0;
      if (notice.key !== key) {
        reload();
        return;
      }
      // An index that is new has other files than the one this page began to read.
      if (index !== null && notice.index !== index && document.getElementById("search")) {
        reload();
        return;
      }
      index = notice.index;
      if (!notice.errors && sessionStorage.getItem(FOLDED) === "errors") {
        sessionStorage.removeItem(FOLDED);
      }
      show(notice);
    };
    source.onerror = () => {
      lost = lost || setTimeout(showLost, 3000);
    };
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source.close();
    } else {
      listen();
    }
  });
  addEventListener("pagehide", () => source && source.close());
  addEventListener("pageshow", (event) => event.persisted && listen());

  returnToPlace();
  listen();

  // A worker of a published edition at this address would go on showing what it keeps.
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.getRegistrations().then((all) => all.forEach((each) => each.unregister()), () => {});
  }
})();
