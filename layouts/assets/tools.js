// Reading tools of an article: read aloud, share, copy the link, print, where one stopped, how far one is.
(function () {
  "use strict";
  var POSITIONS = "gazette.positions", KEPT = 50, FIRST = 3;
  var root = document.documentElement;
  var story = document.querySelector(".story");
  if (!story) {
    return;
  }
  var texts = Array.prototype.slice.call(story.querySelectorAll(".prose > *, .prose li"));

  function tool(name) {
    return document.querySelector('[data-tool="' + name + '"]');
  }

  function canonical() {
    var link = document.querySelector("link[rel=canonical]");
    return link && link.href.indexOf(location.origin + "/") === 0 ? link.href : location.href.split(/[?#]/)[0];
  }

  // ---- Print, copy, share ----

  tool("print").addEventListener("click", function () { window.print(); });

  var copy = tool("copy");
  if (navigator.clipboard) {
    copy.addEventListener("click", function () {
      var label = copy.textContent;
      navigator.clipboard.writeText(canonical()).then(function () {
        copy.textContent = copy.dataset.done;
        setTimeout(function () { copy.textContent = label; }, 2000);
      }, function () {});
    });
  } else {
    copy.hidden = true;
  }

  if (navigator.share) {
    tool("share").hidden = false;
    tool("share").addEventListener("click", function () {
      // Whoever closes the system's sheet has shared nothing, and that is no mistake.
      navigator.share({ title: document.title, url: canonical() }).catch(function () {});
    });
  }

  // ---- Read aloud ----

  var speech = window.speechSynthesis;
  var strip = document.getElementById("speaking");
  var sentences = [], at = 0, turn = 0, paused = false;

  function findVoice() {
    var wanted = story.lang || root.lang;
    var tongue = wanted.split("-")[0];
    var voices = speech.getVoices().filter(function (voice) { return voice.lang.replace("_", "-").split("-")[0] === tongue; });
    var places = /Hant/.test(wanted) ? /TW|HK/ : /CN/;
    return voices.filter(function (voice) { return places.test(voice.lang); })[0] || voices[0] || null;
  }

  function offerSpeech() {
    tool("speak").hidden = !findVoice();
  }

  // Sentences with the range of text that each stands in; a reading that is not shown is not read.
  function readSentences() {
    var found = [];
    story.querySelectorAll(".headline, .subtitle, .abstract, .caption, .prose p, .prose h2, .prose h3, .prose h4, .prose td, .prose li").forEach(function (block) {
      if (block.closest(".footnotes") || (block.tagName === "LI" && block.querySelector("p"))) {
        return;
      }
      var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      var nodes = [], text = "";
      while (walker.nextNode()) {
        var node = walker.currentNode, parent = node.parentElement;
        if (parent.getClientRects().length && !parent.closest(".footnote-ref")) {
          nodes.push([node, text.length]);
          text += node.data;
        }
      }
      var pattern = /[^。！？!?；;…]+[。！？!?；;…]*[”’」』）)]*/g, match;
      while ((match = pattern.exec(text))) {
        if (/[\p{L}\p{N}]/u.test(match[0])) {
          var range = document.createRange();
          var start = place(nodes, match.index), end = place(nodes, match.index + match[0].length - 1);
          range.setStart(start[0], start[1]);
          range.setEnd(end[0], end[1] + 1);
          found.push({ text: match[0].replace(/\s+/g, " ").trim(), range: range, block: block });
        }
      }
    });
    return found;
  }

  function place(nodes, offset) {
    var last = nodes[0];
    nodes.forEach(function (pair) { if (pair[1] <= offset) { last = pair; } });
    return [last[0], offset - last[1]];
  }

  // Not in site.css: validators do not know ::highlight() yet.
  function styleHighlight() {
    if (window.Highlight && document.adoptedStyleSheets) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync("::highlight(spoken) { background-color: var(--publication); color: var(--ground); }");
      document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
    }
  }

  function light(sentence) {
    story.querySelectorAll(".spoken").forEach(function (block) { block.classList.remove("spoken"); });
    if (window.CSS && CSS.highlights && window.Highlight) {
      CSS.highlights.delete("spoken");
      if (sentence) {
        CSS.highlights.set("spoken", new Highlight(sentence.range));
      }
    } else if (sentence) {
      sentence.block.classList.add("spoken");
    }
    if (sentence) {
      var box = sentence.range.getBoundingClientRect();
      if (box.top < 48 || box.bottom > innerHeight - 96) {
        window.scrollTo(0, scrollY + box.top - innerHeight / 3);
      }
    }
  }

  function say() {
    var sentence = sentences[at], mine = ++turn, voice = findVoice();
    speech.cancel();
    if (!sentence) {
      stop();
      return;
    }
    var words = new SpeechSynthesisUtterance(sentence.text);
    words.voice = voice;
    words.lang = voice ? voice.lang : root.lang;
    words.onend = function () {
      if (mine === turn && !paused) {
        at += 1;
        say();
      }
    };
    words.onerror = function () {
      if (mine === turn && !paused) {
        stop();
      }
    };
    light(sentence);
    speech.speak(words);
  }

  function pause(wanted) {
    var button = strip.querySelector('[data-speak="pause"]');
    if (wanted !== paused) {
      paused = wanted;
      var label = button.textContent;
      button.textContent = button.dataset.other;
      button.dataset.other = label;
    }
    if (paused) {
      turn += 1;
      speech.cancel();
    }
  }

  function stop() {
    turn += 1;
    speech.cancel();
    pause(false);
    light(null);
    var inside = strip.contains(document.activeElement);
    strip.hidden = true;
    if (inside) {
      tool("speak").focus();
    }
  }

  function step(by) {
    at = Math.max(0, Math.min(sentences.length - 1, at + by));
    pause(false);
    say();
  }

  if (speech && window.SpeechSynthesisUtterance) {
    offerSpeech();
    styleHighlight();
    if (speech.addEventListener) {
      speech.addEventListener("voiceschanged", offerSpeech);
    }
    tool("speak").addEventListener("click", function () {
      sentences = readSentences();
      at = 0;
      strip.hidden = false;
      strip.querySelector('[data-speak="pause"]').focus();
      pause(false);
      say();
    });
    strip.addEventListener("click", function (event) {
      var what = event.target.dataset.speak;
      if (what === "stop") {
        stop();
      } else if (what === "pause") {
        var wanted = !paused;
        pause(wanted);
        if (!wanted) {
          say();
        }
      } else if (what) {
        step(what === "on" ? 1 : -1);
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !strip.hidden && !document.querySelector("dialog[open]")) {
        stop();
      }
    });
    addEventListener("pagehide", function () { speech.cancel(); });
  }

  // ---- How far, and where one stopped ----

  var bar = document.querySelector(".progress"), waiting = false, saving = 0;

  function readPositions() {
    try {
      return JSON.parse(localStorage.getItem(POSITIONS)) || {};
    } catch (_) {
      return {};
    }
  }

  function keepPosition() {
    var places = readPositions(), path = location.pathname;
    var first = texts.findIndex(function (text) { return text.getBoundingClientRect().bottom > 8; });
    var last = texts[texts.length - 1];
    var done = !last || last.getBoundingClientRect().bottom <= innerHeight;
    delete places[path];
    if (first >= FIRST && !done) {
      places[path] = first;
    }
    var names = Object.keys(places);
    names.slice(0, Math.max(0, names.length - KEPT)).forEach(function (name) { delete places[name]; });
    try {
      localStorage.setItem(POSITIONS, JSON.stringify(places));
    } catch (_) {
      // a browser that keeps nothing
    }
  }

  function show() {
    waiting = false;
    var box = story.getBoundingClientRect();
    var way = box.height - innerHeight;
    bar.hidden = way < innerHeight / 2;
    bar.firstElementChild.style.transform = "scaleX(" + Math.max(0, Math.min(1, way > 0 ? -box.top / way : 0)) + ")";
    clearTimeout(saving);
    saving = setTimeout(keepPosition, 400);
  }

  addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(show);
    }
  }, { passive: true });

  function resume() {
    var timing = performance.getEntriesByType("navigation")[0];
    var text = texts[readPositions()[location.pathname]];
    if (!text || location.hash || location.search || (timing && timing.type !== "navigate")) {
      return;
    }
    var note = document.getElementById("resumed"), button = note.querySelector("button");
    text.scrollIntoView({ block: "start", behavior: "instant" });
    note.hidden = false;
    note.querySelector("p").textContent = button.dataset.words;
    button.addEventListener("click", function () {
      note.hidden = true;
      scrollTo({ top: 0, behavior: "instant" });
      document.getElementById("main").focus({ preventScroll: true });
    });
    setTimeout(function () { note.hidden = note.hidden || !note.contains(document.activeElement); }, 8000);
  }

  resume();
})();
