// What a reader chose for the look of pages is there before the first of them is painted; site.js does the rest.
(function () {
  "use strict";
  var choices = {};
  try {
    choices = JSON.parse(localStorage.getItem("gazette.display")) || {};
  } catch (_) {
    // a browser that keeps nothing
  }
  ["size", "leading", "face", "theme"].forEach(function (name) {
    if (choices[name]) {
      document.documentElement.dataset[name] = choices[name];
    }
  });
})();
