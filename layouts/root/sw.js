// Reading without a network: what was read, and the issues that a reader keeps. It stands at the site's root, because a
// worker serves only what lies below it.
//
// The network always comes first, so that a correction, or an article's withdrawal, is seen at once; a kept copy is
// shown only when nothing answers. What the network says is gone is gone from here too.
"use strict";

const ROOT = new URL("./", self.location);
// Two papers may share a host (…/one/, …/two/), so each names its own stores.
const STORE = "gazette " + ROOT.pathname + " ";
const READ = STORE + "read"; // pages that were read, the latest last
const KEPT = STORE + "kept"; // pages of kept issues
const PARTS = STORE + "parts"; // styles, scripts and pictures
const OFFLINE = new URL("offline/", ROOT).href;
const WITHDRAWN = new URL("withdrawn.json", ROOT).href;
const NONE_WITHDRAWN = '{"addresses": []}';
const MOST_READ = 100;
const MOST_PARTS = 400;
const AT_ONCE = 4;
// What a kept issue holds, under an address that no page has.
const RECORD = new URL("offline/kept/", ROOT).href;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(prepare());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || !ours(url) || request.headers.has("range")) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(answerPage(event, plain(url)));
  } else if (/^(style|script|image|font|manifest)$/.test(request.destination)) {
    event.respondWith(answerPart(event, url));
  }
});

self.addEventListener("message", (event) => {
  const port = event.ports[0];
  const work = { note: notePage, keep: keepIssue, release: releaseIssue, drop: dropPage, list: listAll, forget: forgetAll }[event.data.wish];
  if (!port || !work) {
    return;
  }
  event.waitUntil(work(event.data.address, (told) => port.postMessage(told)).then(
    (result) => port.postMessage({ done: result || {} }),
    (error) => port.postMessage({ failed: error.name === "QuotaExceededError" ? "full" : "network" }),
  ));
});

// The page that is shown when nothing else can be, with what it needs.
async function prepare() {
  const text = await fetchWhole(OFFLINE, READ);
  await keepParts(attachments(text, OFFLINE));
}

function ours(url) {
  return url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
}

// One page has one address, whatever is asked of it (?hl=…) and wherever in it one goes (#…).
function plain(url) {
  const address = new URL(url);
  address.search = address.hash = "";
  address.pathname = address.pathname.replace(/\/index\.html$/, "/");
  return address.href;
}

// ---- Pages ----

async function answerPage(event, address) {
  let answer;
  try {
    answer = await fetch(event.request, { cache: "no-cache" }); // not even the browser's own store may be older
  } catch (_) {
    const wanted = encodeURIComponent(address.slice(ROOT.href.length));
    const missing = address === OFFLINE ? Response.error() : Response.redirect(OFFLINE + "?wanted=" + wanted);
    return (await find(address)) || missing;
  }
  event.waitUntil(takeNote(address, answer.status, answer.clone()).then(forgetWithdrawn));
  return answer;
}

// An article that was withdrawn is not to be read from here either, although nobody opens its page again: neither its
// own page nor one that tells of it, nor the pictures that no other page shows. The list is asked for with every page;
// the pages that are kept are looked through when it is another than the last one.
async function forgetWithdrawn() {
  const [answer, parts, read, kept] = await Promise.all([
    fetch(WITHDRAWN, { cache: "no-cache" }), caches.open(PARTS), caches.open(READ), caches.open(KEPT),
  ]);
  const list = answer.ok ? await answer.text() : NONE_WITHDRAWN;
  const known = await parts.match(WITHDRAWN);
  const places = JSON.parse(list).addresses.map((address) => new URL(address, ROOT).href);
  const gone = new Set(places.flatMap((place) => [place, place + "source/"]));
  await Promise.all([read, kept].map(async (store) => {
    const keys = (await store.keys()).filter((key) => gone.has(key.url));
    await Promise.all(keys.map((key) => store.delete(key)));
  }));
  // That nothing is withdrawn any more is remembered, too: what comes back may go again.
  if ((known ? await known.text() : NONE_WITHDRAWN) !== list) {
    await forgetMentions(new Set(places), parts);
    await parts.put(WITHDRAWN, new Response(list));
  }
}

// The pages of its issue may show an article, or a part of it, without a link to it. They are fetched anew, for a reader
// who keeps an issue keeps the rest of it.
async function forgetMentions(gone, parts) {
  const folders = [...gone].map((place) => new URL("../", place).href);
  const issues = folders.map((folder) => new URL("../", folder).href);
  const shown = new Set();
  for (const name of [READ, KEPT]) {
    const store = await caches.open(name);
    for (const { url } of await store.keys()) {
      if (url === OFFLINE || url.startsWith(RECORD)) {
        continue;
      }
      let text = await textOf(store, url);
      if (issues.some((issue) => url.startsWith(issue)) || links(text, url, "href").some((each) => gone.has(each))) {
        await store.delete(url);
        text = await fetchWhole(url, name).catch(() => "");
      }
      attachments(text, url).forEach((part) => shown.add(part));
    }
  }
  const beside = (url) => folders.some((folder) => url.startsWith(folder));
  await Promise.all((await parts.keys()).map(({ url }) => shown.has(url) || !beside(url) || parts.delete(url)));
  await keepParts([...shown].filter(beside));
}

async function takeNote(address, status, answer) {
  const [read, kept] = await Promise.all([caches.open(READ), caches.open(KEPT)]);
  if (status === 404 || status === 410) {
    await Promise.all([read.delete(address), kept.delete(address)]);
  } else if (status === 200 && isPage(answer) && !answer.redirected) {
    if (await kept.match(address)) {
      await kept.put(address, answer.clone());
    }
    await read.delete(address); // put again, it is the latest
    await read.put(address, answer);
    await trim(read, MOST_READ);
  }
}

// The page that brought the worker was on its way before there was one.
async function notePage(address) {
  const answer = await fetch(plain(address), { cache: "no-cache" });
  await takeNote(plain(address), answer.status, answer);
}

function isPage(answer) {
  return (answer.headers.get("Content-Type") || "").startsWith("text/html");
}

async function find(address) {
  for (const name of [KEPT, READ]) {
    const found = await (await caches.open(name)).match(address);
    if (found) {
      return found;
    }
  }
  return undefined;
}

// Empty when it has been taken away since its address was looked up.
async function textOf(store, url) {
  const page = await store.match(url);
  return page ? page.text() : "";
}

async function trim(cache, most) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => key.url === OFFLINE || cache.delete(key)));
}

// ---- Styles, scripts, pictures ----

// What is marked with its digest (?v=…) never changes under its address; all else is asked for anew.
async function answerPart(event, url) {
  const parts = await caches.open(PARTS);
  const lasting = url.searchParams.has("v");
  const known = lasting && (await parts.match(url.href));
  if (known) {
    return known;
  }
  try {
    const answer = await fetch(event.request);
    if (answer.status === 200) {
      event.waitUntil(keepPart(parts, url, answer.clone()));
    }
    return answer;
  } catch (_) {
    // A kept page may name an older style sheet than the one that is here, or a newer one.
    return (await parts.match(url.href)) || (await parts.match(url.href, { ignoreSearch: true })) || Response.error();
  }
}

async function keepPart(parts, url, answer) {
  if (url.searchParams.has("v")) {
    await parts.delete(url.href, { ignoreSearch: true });
  }
  await parts.put(url.href, answer);
  await trim(parts, MOST_PARTS);
}

// ---- Issues that a reader keeps ----

// Whole, or not at all; an issue that is kept already stays as it was when it cannot be kept anew.
async function keepIssue(address, tell) {
  const before = await (await caches.open(KEPT)).match(recordOf(address));
  try {
    await gatherIssue(address, tell);
  } catch (error) {
    if (!before) {
      await releaseIssue(address);
    }
    throw error;
  }
}

// An issue's contents name all its pages and articles; each of them names its styles, scripts and pictures.
async function gatherIssue(address, tell) {
  const text = await fetchWhole(address, KEPT);
  const pages = [...new Set(links(text, address, "href").filter((each) => isBelow(each, address)))];
  const parts = new Set(attachments(text, address));
  let done = 1;
  await eachOf(pages, async (page) => {
    for (const part of attachments(await fetchWhole(page, KEPT), page)) {
      parts.add(part);
    }
    tell({ done: ++done, of: pages.length + 1 });
  });
  await keepParts(parts);
  const record = { address, title: titleOf(text), pages: [address, ...pages] };
  await (await caches.open(KEPT)).put(recordOf(address), new Response(JSON.stringify(record)));
}

function recordOf(issue) {
  return RECORD + issue.slice(ROOT.href.length);
}

async function keepParts(addresses) {
  const store = await caches.open(PARTS);
  await eachOf(addresses, async (address) => {
    if (!(await store.match(address))) {
      const answer = await fetch(address);
      if (answer.ok) {
        await store.put(address, answer);
      }
    }
  });
}

async function fetchWhole(address, store) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok || !isPage(answer)) {
    throw new Error(address + " answers " + answer.status);
  }
  const text = await answer.clone().text();
  await (await caches.open(store)).put(address, answer);
  return text;
}

// Works on a few at once; when one fails no other is begun, and those that were begun are waited for.
async function eachOf(items, work) {
  const waiting = [...items];
  const hands = Array.from({ length: AT_ONCE }, async () => {
    while (waiting.length) {
      try {
        await work(waiting.shift());
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  });
  const failed = (await Promise.allSettled(hands)).find((each) => each.status === "rejected");
  if (failed) {
    throw failed.reason;
  }
}

// Gazette writes every attribute in double quotes, so no parser is needed to find them.
function links(text, base, name) {
  const found = [];
  for (const [, value] of text.matchAll(new RegExp("\\s" + name + '="([^"#][^"]*)"', "g"))) {
    const url = new URL(value.replaceAll("&amp;", "&"), base);
    url.hash = "";
    if (ours(url)) {
      found.push(url.href);
    }
  }
  return found;
}

function isBelow(page, issue) {
  return page !== issue && page.startsWith(issue) && /\/\d+\/$/.test(page);
}

function attachments(text, base) {
  const sets = [...text.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, set]) => set.split(",").map((each) => each.trim().split(/\s/)[0]));
  const named = [...links(text, base, "src"), ...links(text, base, "href").filter((each) => /\.(css|webmanifest|svg|png)(\?|$)/.test(each))];
  return [...named, ...sets.map((each) => new URL(each, base).href)].filter((each) => ours(new URL(each)));
}

function titleOf(text) {
  const found = /<title>([^<]*)<\/title>/.exec(text);
  const marks = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'" };
  return found ? found[1].replace(/&(#?\w+);/g, (whole, name) => marks[name] || whole) : "";
}

async function records() {
  const kept = await caches.open(KEPT);
  const keys = (await kept.keys()).filter((key) => key.url.startsWith(RECORD));
  return Promise.all(keys.map(async (key) => (await kept.match(key)).json()));
}

async function releaseIssue(address) {
  const kept = await caches.open(KEPT);
  const pages = (await kept.keys()).filter((key) => key.url.startsWith(address));
  await Promise.all(pages.map((key) => kept.delete(key)));
  await kept.delete(recordOf(address));
}

async function dropPage(address) {
  await (await caches.open(READ)).delete(address);
}

async function listAll() {
  const read = await caches.open(READ);
  const pages = [];
  for (const key of (await read.keys()).reverse()) {
    if (key.url !== OFFLINE) {
      pages.push({ address: key.url, title: titleOf(await textOf(read, key.url)) });
    }
  }
  return { kept: await records(), read: pages };
}

async function forgetAll() {
  const names = (await caches.keys()).filter((name) => name.startsWith(STORE));
  await Promise.all(names.map((name) => caches.delete(name)));
  await fetchWhole(OFFLINE, READ);
}
