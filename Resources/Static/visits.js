// Visits where there is no network: the pages are kept by a worker, what is typed is kept here until it is sent. Nothing depends on it.
(() => {
  "use strict";

  const frame = document.querySelector("[data-visits]");
  if (!frame || !("indexedDB" in window)) return;

  const work = (mode, act) => new Promise((done, failed) => {
    const opening = indexedDB.open("kunjungan", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("temuan", {keyPath: "id"});
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const order = opening.result.transaction("temuan", mode);
      const asked = act(order.objectStore("temuan"));
      order.oncomplete = () => { opening.result.close(); done(asked.result); };
      order.onerror = () => failed(order.error);
    };
  });
  const waiting = () => work("readonly", (store) => store.getAll());

  // What was typed with a token of its own day is sent with one of today; the key stays, so that it is stored once.
  const send = async (one) => {
    const {id, address, fields} = one;
    const page = await fetch(address, {headers: {Accept: "text/html"}});
    // Called off meanwhile: what was typed stays here until its officer deletes it.
    if (page.status === 410) {
      if (!one.isRefused) await work("readwrite", (store) => store.put({...one, isRefused: true}));
      return false;
    }
    if (page.redirected || !page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const form = fresh.querySelector(`form[data-finding="${id}"]`);
    if (!form) return true;
    const data = new FormData();
    for (const [name, value] of fields) if (name !== "_token") data.append(name, value);
    data.append("_token", form.elements.namedItem("_token").value);
    const answer = await fetch(address, {method: "POST", body: data});
    return answer.ok && answer.redirected;
  };
  const sendAll = async () => {
    let sent = 0;
    for (const one of await waiting()) {
      try {
        if (!await send(one)) continue;
        await work("readwrite", (store) => store.delete(one.id));
        sent += 1;
      } catch { break; }
    }
    return sent;
  };

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(frame.dataset.worker, {scope: frame.dataset.scope}).then(async () => {
      const {active} = await navigator.serviceWorker.ready;
      const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src], a[data-visit], link[rel=icon], .site-name img")];
      const links = [...document.querySelectorAll("a[data-visit]")].map((link) => link.pathname);
      const visits = location.pathname === frame.dataset.scope ? [...links, new URL(frame.dataset.worker, location.href).pathname] : null;
      const addresses = [...(frame.dataset.off ? [] : [location.pathname]), ...parts.map((part) => part.href || part.src)];
      active.postMessage({addresses, visits});
      const ready = document.querySelector("[data-ready]");
      if (ready) { ready.textContent = ready.dataset.ready; ready.hidden = false; }
    }).catch(() => {});
  }

  const form = frame.querySelector("form[data-finding]");
  if (form) {
    const news = form.querySelector("[data-news]");
    const address = form.getAttribute("action");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string" || value.size > 0);
      await work("readwrite", (store) => store.put({id: form.dataset.finding, address, fields: typed})).catch(() => {});
      try {
        // The form itself is sent where the server can be reached: what is wrong with it is then told on the page.
        await fetch(frame.dataset.worker, {method: "HEAD", cache: "no-store"});
        form.submit();
      } catch {
        news.textContent = form.dataset.kept;
        news.hidden = false;
      }
    });
    const point = form.querySelector("[data-point]");
    if (point && navigator.geolocation) {
      point.hidden = false;
      point.addEventListener("click", () => navigator.geolocation.getCurrentPosition(({coords}) => {
        document.getElementById(point.dataset.point).value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
      }));
    }
    return;
  }

  const list = frame.querySelector("[data-waiting]");
  if (!list) return;
  const refused = frame.querySelector("[data-refused]");
  const wordsOf = ({fields}) => String((fields.find(([name]) => name === "finding") || ["", ""])[1]);
  const showRefused = (all) => {
    const lines = refused.querySelector("ul");
    lines.replaceChildren(...all.map((one) => {
      const item = document.createElement("li");
      const drop = Object.assign(document.createElement("button"), {type: "button", className: "button button-quiet", textContent: lines.dataset.drop});
      drop.addEventListener("click", async () => { await work("readwrite", (store) => store.delete(one.id)); await show(); });
      item.append(Object.assign(document.createElement("p"), {className: "case-text", textContent: wordsOf(one)}), drop);
      return item;
    }));
    refused.hidden = all.length === 0;
  };
  const show = async () => {
    const kept = await waiting();
    showRefused(kept.filter(({isRefused}) => isRefused));
    const all = kept.filter(({isRefused}) => !isRefused);
    list.querySelector("ul").replaceChildren(...all.map(({address, fields}) => {
      const item = document.createElement("li");
      const words = String((fields.find(([name]) => name === "finding") || ["", ""])[1]).slice(0, 80);
      item.append(Object.assign(document.createElement("a"), {href: address, textContent: words || address}));
      return item;
    }));
    list.hidden = all.length === 0;
  };
  const flush = async () => { if (await sendAll() > 0) location.reload(); else await show(); };
  window.addEventListener("online", () => { flush().catch(() => {}); });
  flush().catch(() => show());

  const forget = frame.querySelector("[data-forget]");
  forget.hidden = false;
  forget.addEventListener("click", async () => {
    await work("readwrite", (store) => store.clear());
    await caches.delete("kunjungan");
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    forget.replaceWith(document.createTextNode(forget.dataset.forget));
    list.hidden = true;
    refused.hidden = true;
  });
})();
