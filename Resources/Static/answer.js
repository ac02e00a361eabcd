// Reads an answer while it is written and shows what it seems to hold or lack. The button does the same without it.
(() => {
  "use strict";

  const rubric = document.querySelector("[data-rubric]");
  const text = document.getElementById("answer");
  const form = rubric && rubric.closest("form");
  if (!form || !text) return;
  let pause = 0;
  let asked = text.value;
  const ask = async () => {
    const typed = text.value;
    if (typed === asked) return;
    asked = typed;
    const data = new FormData(form);
    [...data.keys()].forEach((name) => { if (data.get(name) instanceof File) data.delete(name); });
    data.set("periksaJawaban", "ya");
    const answer = await fetch(form.action, {method: "POST", body: data, headers: {Accept: "text/html"}});
    if (!answer.ok || text.value !== typed) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    rubric.querySelectorAll("[data-signs]").forEach((list) => {
      const fresh = page.querySelector(`[data-signs="${list.dataset.signs}"]`);
      if (fresh) list.replaceChildren(...[...fresh.children].map((item) => document.importNode(item, true)));
    });
  };
  text.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { ask().catch(() => {}); }, 1200);
  });
})();
