// How the reader wants pages to look, keys, and small repairs of links; every page is whole without them.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = document.documentElement;

  // ---- How pages look: kept on this device, and nowhere else ----

  var DISPLAY = "gazette.display", CHOICES = ["size", "leading", "face", "theme"];

  function readDisplay() {
    try {
      return JSON.parse(localStorage.getItem(DISPLAY)) || {};
    } catch (_) {
      return {};
    }
  }

  function keepDisplay(choices) {
    try {
      if (choices) {
        localStorage.setItem(DISPLAY, JSON.stringify(choices));
      } else {
        localStorage.removeItem(DISPLAY);
        localStorage.removeItem("gazette.positions");
      }
    } catch (_) {
      // a browser that keeps nothing: the choice holds for this page
    }
  }

  function showDisplay(choices) {
    CHOICES.forEach(function (name) {
      if (choices[name]) {
        page.dataset[name] = choices[name];
      } else {
        delete page.dataset[name];
      }
      document.querySelectorAll('[name="display-' + name + '"]').forEach(function (radio) {
        radio.checked = radio.value === (choices[name] || "");
      });
    });
    var ground = choices.theme ? getComputedStyle(page).getPropertyValue("--ground").trim() : "";
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      meta.dataset.own = meta.dataset.own || meta.content;
      meta.content = ground || meta.dataset.own;
    });
  }

  function openSheet(name) {
    var open = document.querySelector("dialog[open]");
    var sheet = document.getElementById(name);
    if (open) {
      open.close();
    }
    if (sheet && sheet.showModal) {
      sheet.showModal();
    }
  }

  function press(event) {
    var button = event.target.closest("[data-opens], [data-closes], [data-forget], [data-print]");
    if (event.target.tagName === "DIALOG") {
      event.target.close(); // beside the sheet
    } else if (button && button.dataset.opens) {
      openSheet(button.dataset.opens);
    } else if (button && "print" in button.dataset) {
      window.print();
    } else if (button && "closes" in button.dataset) {
      button.closest("dialog").close();
    } else if (button) {
      keepDisplay(null);
      showDisplay({});
    }
  }

  function choose(event) {
    var row = event.target.closest("[data-display]");
    if (row) {
      var choices = readDisplay();
      choices[row.dataset.display] = event.target.value;
      keepDisplay(choices);
      showDisplay(choices);
    }
  }

  // ---- Keys ----

  function useKey(event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
      return;
    }
    var turn = { j: "next", J: "next", ArrowRight: "next", k: "prev", K: "prev", ArrowLeft: "prev" }[event.key];
    if (document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "?" || event.key === "？") {
      event.preventDefault();
      openSheet("keys");
    } else if (turn) {
      var link = document.querySelector("a[rel=" + turn + "]");
      if (link && !scrollsSideways(event.target)) {
        location.href = link.href;
      }
    }
  }

  // A wide table is read to its side with the arrow keys.
  function scrollsSideways(element) {
    for (; element && element !== document.body && element !== page; element = element.parentElement) {
      if (element.scrollWidth > element.clientWidth + 1) {
        return true;
      }
    }
    return false;
  }

  // Opened from a folder, an address that ends in a slash would list the folder: name the page in it.
  function nameFiles() {
    document.querySelectorAll("a[href], form[action]").forEach(function (element) {
      var name = element.tagName === "FORM" ? "action" : "href";
      var url = new URL(element.getAttribute(name), document.baseURI);
      if (url.protocol === "file:" && url.pathname.slice(-1) === "/") {
        url.pathname += "index.html";
        element.setAttribute(name, url.href);
      }
    });
  }

  // The page for missing addresses is shown at any depth: this script's own address tells where the site begins.
  function leadHome() {
    var prefix = page.dataset.lost;
    var root = new URL("../", script.src);
    document.querySelectorAll("a[href], form[action], link[rel=alternate]").forEach(function (element) {
      var name = element.tagName === "FORM" ? "action" : "href";
      var address = element.getAttribute(name);
      if (address.charAt(0) !== "#" && address.indexOf(":") < 0) {
        address = address.indexOf(prefix) === 0 ? address.slice(prefix.length) : address;
        element.setAttribute(name, new URL("./" + address.replace(/^\.\//, ""), root).href);
      }
    });
  }

  // What an address that is gone may have been about: its words, or else its date.
  function searchLost() {
    var item = document.querySelector(".lost-words");
    var path = location.pathname;
    try {
      path = decodeURIComponent(path);
    } catch (_) {
      // not written as addresses are; its letters will do
    }
    path = path.slice(new URL("../", script.src).pathname.length).replace(/\.\w{1,5}$/, "");
    var words = path.split(/[^\p{L}\p{N}]+/u).filter(function (word) { return /\p{L}{2}/u.test(word) && word !== "index"; });
    var date = /(\d{4})\D?(\d{1,2})\D?(\d{1,2})?/.exec(path);
    var query = words.slice(0, 6).join(" ");
    if (!query && date && date[2] > 0 && date[2] < 13) {
      query = item.dataset.date + ":" + date.slice(1).filter(Boolean).map(function (part) { return part.padStart(2, "0"); }).join("-");
    }
    if (query) {
      var link = item.querySelector("a");
      link.href += "?q=" + encodeURIComponent(query);
      link.textContent = query;
      item.hidden = false;
    }
  }

  // The key / leads to a search box from every page; a Chinese input method makes 、 of it.
  function reachSearch(event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if ((event.key !== "/" && event.key !== "、") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) {
      return;
    }
    var boxes = document.querySelectorAll("#search-box, .find input");
    var box = Array.prototype.find.call(boxes, function (each) { return each.getClientRects().length; });
    var link = document.querySelector(".to-search a");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (link) {
      location.href = link.href;
    }
  }

  // A calendar is made once; which of its days is today the reader's clock knows.
  function markToday() {
    var now = new Date();
    var parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    var day = parts.map(function (part) { return String(part).padStart(2, "0"); }).join("-");
    document.querySelectorAll('.calendar time[datetime="' + day + '"]').forEach(function (time) {
      time.closest("td").setAttribute("aria-current", "date");
    });
  }

  showDisplay(readDisplay());
  page.dataset.scripted = "";
  document.addEventListener("click", press);
  document.addEventListener("change", choose);
  document.addEventListener("keydown", reachSearch);
  document.addEventListener("keydown", useKey);
  markToday();
  if ("lost" in page.dataset) {
    leadHome();
    searchLost();
  }
  if (location.protocol === "file:") {
    nameFiles();
  }
})();
