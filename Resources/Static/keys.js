// Moves through the queue and opens acts by single keys, for officers who have switched that on. Every act has its link or button too.
(() => {
  "use strict";

  const help = document.getElementById("pintasan");
  if (!help) return;
  const news = document.querySelector("[data-keys-news]");
  const queue = document.querySelector(".site-name").href;
  const rows = [...document.querySelectorAll(".queue tbody tr")];
  const link = (row) => row.querySelector("th a");
  let at = -1;
  let begun = -Infinity;
  rows.forEach((row, index) => row.addEventListener("focusin", () => { at = index; }));

  const move = (step) => {
    if (!rows.length) return;
    link(rows[Math.min(Math.max(at + step, 0), rows.length - 1)]).focus();
  };
  const act = (...nouns) => {
    const offered = nouns.map((noun) => document.querySelector(`.case-actions a[href$="/${noun}"]`)).find(Boolean);
    if (offered) offered.click();
    else if (rows[at]) location.assign(`${link(rows[at]).href}/${nouns[0]}`);
    else news.textContent = news.dataset.none;
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => { if (rows[at]) link(rows[at]).click(); },
    x: () => {
      const box = rows[at] && rows[at].querySelector("input[type=checkbox]");
      if (box) box.click();
    },
    d: () => act("disposisi"),
    r: () => act("konsep", "jawaban"),
    v: () => act("verifikasi"),
    "/": () => {
      const search = document.getElementById("kata");
      if (search) search.focus();
      else location.assign(queue);
    },
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    // What is typed into a field belongs to the field; a box of the queue takes no letters.
    if (event.target.closest("input, textarea, select, [contenteditable]") && !event.target.matches(".queue input[type=checkbox]")) return;
    news.textContent = "";
    if (event.key === "g") {
      begun = event.timeStamp;
      return;
    }
    if (event.key === "q" && event.timeStamp - begun < 1500) {
      location.assign(queue);
      return;
    }
    const pressed = keys[event.key];
    if (!pressed) return;
    event.preventDefault();
    pressed();
  });
})();
