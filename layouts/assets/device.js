// What this device keeps of the paper, counted where it is listed, and taken away one by one or all at once.
(function () {
  "use strict";
  var list = document.querySelector("[data-device]");
  var root = new URL("../", document.currentScript.src);
  var store = "gazette " + root.pathname + " "; // as the worker names its stores
  var spare = new URL("offline/", root).href; // the page that says that there is no network is the site's, not the reader's

  function count(key) {
    if (key === "pages") {
      return countPages();
    }
    try {
      return Promise.resolve(Object.keys(JSON.parse(localStorage.getItem(key)) || {}).length);
    } catch (_) {
      return Promise.resolve(0);
    }
  }

  function storeNames() {
    return "caches" in window ? caches.keys().then(function (names) {
      return names.filter(function (name) { return name.indexOf(store) === 0; });
    }) : Promise.resolve([]);
  }

  // A page that was read and is kept with its issue is one page.
  function countPages() {
    return storeNames().then(function (names) {
      return Promise.all(names.filter(function (name) { return name !== store + "parts"; }).map(function (name) {
        return caches.open(name).then(function (cache) { return cache.keys(); });
      }));
    }).then(function (found) {
      var pages = new Set();
      found.forEach(function (keys) {
        keys.forEach(function (key) { pages.add(key.url); });
      });
      return Array.from(pages).filter(function (url) { return url.indexOf(spare) !== 0; }).length;
    });
  }

  function remove(key) {
    if (key === "pages") {
      return forgetPages();
    }
    try {
      localStorage.removeItem(key);
    } catch (_) {
      // a browser that keeps nothing
    }
    return Promise.resolve();
  }

  // The worker knows what it must keep to go on; where there is none, its stores go whole.
  function forgetPages() {
    var worker = "serviceWorker" in navigator && navigator.serviceWorker.controller;
    if (!worker) {
      return storeNames().then(function (names) {
        return Promise.all(names.map(function (name) { return caches.delete(name); }));
      });
    }
    return new Promise(function (resolve) {
      var channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      worker.postMessage({ wish: "forget" }, [channel.port2]);
    });
  }

  function show() {
    list.querySelectorAll("[data-kept]").forEach(function (line) {
      count(line.dataset.kept).then(function (number) {
        line.querySelector(".device-count").textContent =
          number ? list.dataset.count.replace("#", number) : list.dataset.nothing;
        line.querySelector("button").disabled = !number;
      });
    });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-kept] button, [data-forget-all], [data-forget]");
    if (button) {
      var line = button.closest("[data-kept]");
      var lines = line ? [line] : "forgetAll" in button.dataset ? Array.from(list.querySelectorAll("[data-kept]")) : [];
      Promise.all(lines.map(function (each) { return remove(each.dataset.kept); })).then(function () {
        setTimeout(show); // when the display sheet has forgotten, too
      });
    }
  });
  window.addEventListener("pageshow", show);
})();
