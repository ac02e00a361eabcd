// Keeps the pages of an officer's visits on his telephone, so that they open where there is no network. They name nobody.
"use strict";

const store = "kunjungan";
const isAsset = (url) => url.pathname.startsWith("/aset/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async (request, answer) => {
  const cache = await caches.open(store);
  // Signed out, or somebody else's: nothing stays.
  if (answer.redirected || answer.status === 401 || answer.status === 403) await caches.delete(store);
  // Called off, or not his any more.
  else if (answer.status === 404 || answer.status === 410) await cache.delete(request, {ignoreSearch: true});
  else if (answer.ok) await cache.put(request, answer.clone());
  return answer;
};

const found = async (request) => {
  const cache = await caches.open(store);
  return await cache.match(request, {ignoreSearch: true});
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const scope = new URL(self.registration.scope).pathname;
  if (isAsset(url)) {
    event.respondWith((async () => (await found(event.request)) || keep(event.request, await fetch(event.request)))());
  } else if (url.pathname === scope || url.pathname.startsWith(`${scope}/`)) {
    event.respondWith((async () => {
      try {
        return await keep(event.request, await fetch(event.request));
      } catch (fault) {
        const kept = await found(event.request);
        if (kept) return kept;
        throw fault;
      }
    })());
  }
});

self.addEventListener("message", (event) => event.waitUntil((async () => {
  if (event.data === "forget") { await caches.delete(store); return; }
  const {addresses, visits} = event.data;
  if (visits) {
    const cache = await caches.open(store);
    const scope = `${new URL(self.registration.scope).pathname}/`;
    for (const kept of await cache.keys()) {
      const {pathname} = new URL(kept.url);
      if (pathname.startsWith(scope) && !visits.includes(pathname)) await cache.delete(kept);
    }
  }
  for (const address of addresses) {
    try { await keep(new Request(address), await fetch(address)); } catch { return; }
  }
})()));
