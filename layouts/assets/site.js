// Small repairs of links; every page is whole without them.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = document.documentElement;

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

  document.addEventListener("keydown", reachSearch);
  markToday();
  if ("lost" in page.dataset) {
    leadHome();
  }
  if (location.protocol === "file:") {
    nameFiles();
  }
})();
