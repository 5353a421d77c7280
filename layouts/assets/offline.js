// Reading without a network: starts the worker, keeps and releases issues, lists what is on this device.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || !window.isSecureContext || !("caches" in window)) {
    return;
  }
  var root = new URL("../", document.currentScript.src);
  var worker = trusted(new URL("sw.js", root).href);

  // No script of a page may start a program but this one, and this one may start the worker alone.
  function trusted(program) {
    var policy = window.trustedTypes && window.trustedTypes.createPolicy("gazette-worker", {
      createScriptURL: function () { return program; },
    });
    return policy ? policy.createScriptURL("") : program;
  }

  // Asks the worker for something; `tell` hears how far it is.
  function ask(wish, address, tell) {
    return navigator.serviceWorker.ready.then(function (registration) {
      return new Promise(function (resolve, reject) {
        var channel = new MessageChannel();
        channel.port1.onmessage = function (event) {
          if (event.data.failed) {
            reject(new Error(event.data.failed));
          } else if (typeof event.data.done === "object") {
            resolve(event.data.done);
          } else if (tell) {
            tell(event.data);
          }
        };
        registration.active.postMessage({ wish: wish, address: address }, [channel.port2]);
      });
    });
  }

  // ---- "Keep this issue" ----

  function showKeeper(button, state) {
    button.dataset.state = state;
    button.textContent = button.dataset["say" + state.charAt(0).toUpperCase() + state.slice(1)];
    button.disabled = state === "keeping";
    button.setAttribute("aria-pressed", String(state === "kept"));
  }

  function pressKeeper(button) {
    var address = new URL(button.dataset.keep, location.href).href;
    if (button.dataset.state === "kept") {
      ask("release", address).then(function () { showKeeper(button, "free"); });
      return;
    }
    showKeeper(button, "keeping");
    ask("keep", address, function (told) {
      if (button.dataset.state === "keeping") {
        button.textContent = button.dataset.sayKeeping + " " + told.done + "/" + told.of;
      }
    }).then(function () {
      showKeeper(button, "kept");
      if (navigator.storage && navigator.storage.persist) {
        navigator.storage.persist();
      }
    }, function (error) {
      showKeeper(button, error.message === "full" ? "full" : "failed");
    });
  }

  function startKeepers() {
    var buttons = document.querySelectorAll("[data-keep]");
    if (buttons.length) {
      ask("list").then(function (told) {
        buttons.forEach(function (button) {
          var address = new URL(button.dataset.keep, location.href).href;
          var kept = told.kept.some(function (each) { return each.address === address; });
          showKeeper(button, kept ? "kept" : "free");
          button.hidden = false;
        });
      });
    }
  }

  // ---- The page that lists what is here ----

  function item(address, title, words, release) {
    var line = document.createElement("li"), link = document.createElement("a"), button = document.createElement("button");
    link.href = address;
    link.textContent = title || address;
    button.type = "button";
    button.className = "tool";
    button.textContent = words;
    button.setAttribute("aria-label", words + " " + link.textContent);
    button.addEventListener("click", function () { release(address).then(showList); });
    line.append(link, " ", button);
    return line;
  }

  function fill(list, items) {
    list.replaceChildren.apply(list, items);
    list.closest("section").hidden = !items.length;
  }

  // Where one wanted to go when there was no network.
  function offerAgain(line) {
    var wanted = new URLSearchParams(location.search).get("wanted");
    var url = wanted && new URL("./" + wanted, root);
    if (url && url.href.indexOf(root.href) === 0) {
      line.querySelector("a").href = url.href;
      line.hidden = false;
    }
  }

  function showList() {
    var sheet = document.getElementById("on-device");
    return ask("list").then(function (told) {
      var words = sheet.dataset.remove;
      fill(sheet.querySelector("[data-list=kept]"), told.kept.map(function (each) {
        return item(each.address, each.title, words, function (address) { return ask("release", address); });
      }));
      fill(sheet.querySelector("[data-list=read]"), told.read.map(function (each) {
        return item(each.address, each.title, words, function (address) { return ask("drop", address); });
      }));
      sheet.querySelector("[data-forget-pages]").hidden = !(told.kept.length || told.read.length);
      sheet.querySelector("[data-none]").hidden = told.kept.length || told.read.length;
      sheet.hidden = false;
    });
  }

  function press(event) {
    var keeper = event.target.closest("[data-keep]");
    if (keeper) {
      pressKeeper(keeper);
    } else if (event.target.closest("[data-forget-pages]")) {
      ask("forget").then(showList);
    } else if (event.target.closest("[data-forget]")) {
      ask("forget"); // "forget everything" in the display sheet means the pages too
    }
  }

  function start() {
    var first = !navigator.serviceWorker.controller;
    navigator.serviceWorker.register(worker, { scope: root.pathname }).then(function () {
      if (first) {
        ask("note", location.href);
      }
      startKeepers();
      if (document.getElementById("on-device")) {
        offerAgain(document.querySelector("[data-again]"));
        showList();
      }
    }, function () {}); // a browser that allows no worker: everything else works
  }

  document.addEventListener("click", press);
  if (document.readyState === "complete") {
    start();
  } else {
    window.addEventListener("load", start); // after what the reader waits for
  }
})();
