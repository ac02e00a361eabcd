// Keeps what is typed into an act's form on the server, and says to colleagues when it is left. Nothing depends on it.
(() => {
  "use strict";

  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  // A button of the form may be called "action".
  const address = form.getAttribute("action");
  const news = document.querySelector("[data-draft-news]");
  let changed = false;
  let sending = false;
  let pause = 0;
  const written = (wish) => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
    data.set("draf", wish);
    return data;
  };
  const keep = async () => {
    pause = 0;
    if (!changed || sending) return;
    changed = false;
    try {
      const answer = await fetch(address, {method: "POST", body: written("otomatis"), redirect: "error"});
      if (!answer.ok) throw new Error(answer.status);
      if (news) news.textContent = `${form.dataset.draft} ${await answer.text()}`;
    } catch {
      changed = true;
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    if (!pause) pause = setTimeout(keep, 4000);
  });
  form.addEventListener("submit", () => { sending = true; });
  window.addEventListener("pagehide", () => {
    if (sending) return;
    if (changed) navigator.sendBeacon(address, written("pergi"));
    else navigator.sendBeacon(form.dataset.leave, new URLSearchParams([["_token", form.elements.namedItem("_token").value]]));
  });
})();
