// The picture of a page, larger and smaller: by buttons, wheel, pinch, double click and keys; moved by dragging or as any box scrolls.
(function () {
  "use strict";
  var view = document.querySelector(".facsimile-view");
  if (!view) {
    return;
  }
  var sheet = view.querySelector(".facsimile-sheet");
  // A page that is enlarged needs the file whose small print is sharp.
  var sources = Array.from(sheet.querySelectorAll("source"));
  var usual = sources.map(function (source) { return source.sizes; });
  var MOST = 6, STEP = 1.4, KEY_PX = 80;
  var scale = 1, touches = {}, pinch = null, drag = null, dragged = false;

  function middle() {
    var box = view.getBoundingClientRect();
    return [box.left + view.clientWidth / 2, box.top + view.clientHeight / 2];
  }

  // What lies at a point of the screen stays there while the sheet grows under it.
  function zoom(wanted, point) {
    wanted = Math.max(1, Math.min(MOST, wanted));
    point = point || middle();
    var before = sheet.getBoundingClientRect();
    var x = (point[0] - before.left) / before.width, y = (point[1] - before.top) / before.height;
    if (scale === 1 && wanted > 1) {
      view.style.blockSize = view.clientHeight + "px"; // the window keeps its size, the sheet in it grows
    }
    scale = wanted;
    view.classList.toggle("zoomed", scale > 1);
    sources.forEach(function (source, at) { source.sizes = scale > 1 ? Math.round(view.clientWidth * scale) + "px" : usual[at]; });
    sheet.style.inlineSize = scale > 1 ? scale * 100 + "%" : "";
    if (scale === 1) {
      view.style.blockSize = "";
    }
    var after = sheet.getBoundingClientRect();
    view.scrollLeft += after.left + x * after.width - point[0];
    view.scrollTop += after.top + y * after.height - point[1];
  }

  document.querySelectorAll("[data-zoom]").forEach(function (button) {
    button.addEventListener("click", function () {
      zoom({ in: scale * STEP, out: scale / STEP, whole: 1 }[button.dataset.zoom]);
    });
  });

  view.addEventListener("wheel", function (event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoom(scale * Math.exp(-event.deltaY / 300), [event.clientX, event.clientY]);
    }
  }, { passive: false });

  view.addEventListener("dblclick", function (event) {
    if (!event.target.closest("a")) {
      zoom(scale > 1 ? 1 : 2.5, [event.clientX, event.clientY]);
    }
  });

  view.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === "+" || event.key === "=") {
      zoom(scale * STEP);
    } else if (event.key === "-") {
      zoom(scale / STEP);
    } else if (event.key === "0") {
      zoom(1);
    } else if (by && scale > 1) {
      view.scrollLeft += by[0] * KEY_PX;
      view.scrollTop += by[1] * KEY_PX;
    } else {
      return;
    }
    event.preventDefault();
  });

  // ---- Two fingers pinch; a mouse drags (fingers move the box as they move any other) ----

  function spread() {
    var two = Object.keys(touches).map(function (id) { return touches[id]; });
    return {
      distance: Math.hypot(two[0][0] - two[1][0], two[0][1] - two[1][1]),
      centre: [(two[0][0] + two[1][0]) / 2, (two[0][1] + two[1][1]) / 2]
    };
  }

  view.addEventListener("pointerdown", function (event) {
    if (event.pointerType === "mouse") {
      if (event.button === 0 && scale > 1) {
        drag = [event.clientX, event.clientY, view.scrollLeft, view.scrollTop];
        dragged = false;
      }
      return;
    }
    touches[event.pointerId] = [event.clientX, event.clientY];
    if (Object.keys(touches).length === 2) {
      pinch = { distance: spread().distance, scale: scale };
    }
  });

  addEventListener("pointermove", function (event) {
    if (drag && event.pointerType === "mouse") {
      dragged = dragged || Math.hypot(event.clientX - drag[0], event.clientY - drag[1]) > 4;
      view.scrollLeft = drag[2] + drag[0] - event.clientX;
      view.scrollTop = drag[3] + drag[1] - event.clientY;
    } else if (touches[event.pointerId]) {
      touches[event.pointerId] = [event.clientX, event.clientY];
      if (pinch && Object.keys(touches).length === 2) {
        var now = spread();
        zoom(pinch.scale * now.distance / pinch.distance, now.centre);
      }
    }
  });

  ["pointerup", "pointercancel"].forEach(function (name) {
    addEventListener(name, function (event) {
      delete touches[event.pointerId];
      pinch = null;
      drag = null;
    });
  });

  view.addEventListener("dragstart", function (event) { event.preventDefault(); });
  view.addEventListener("click", function (event) {
    if (dragged) { // the end of a drag is no click on what lies under it
      event.preventDefault();
      dragged = false;
    }
  }, true);

  // ---- Outline, headline and text of one article light up together ----

  function light(event) {
    var on = event.type === "pointerover" || event.type === "focusin";
    var link = event.target.closest(".region, .headline-list a");
    if (link) {
      var target = link.getAttribute("href");
      document.querySelectorAll('.region[href="' + target + '"], .headline-list a[href="' + target + '"]').forEach(function (each) {
        each.classList.toggle("near", on);
      });
    }
  }
  ["pointerover", "pointerout", "focusin", "focusout"].forEach(function (name) { document.addEventListener(name, light); });
})();
