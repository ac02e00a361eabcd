// Makes the pages of telling a report easier where scripts run. Nothing depends on it.
(() => {
  "use strict";

  const counter = document.querySelector("[data-count-for]");
  const counted = counter && document.getElementById(counter.dataset.countFor);
  if (counted) {
    const show = () => {
      const left = Number(counter.dataset.countLimit) - [...counted.value].length;
      counter.hidden = left > 1000;
      counter.textContent = `${counter.dataset.countText} ${left.toLocaleString(document.documentElement.lang)}`;
    };
    counted.addEventListener("input", show);
    show();
  }

  const personal = document.querySelector("[data-personal-for]");
  const story = personal && document.getElementById(personal.dataset.personalFor);
  if (story) {
    // The plain forms alone: the server reads the rest, and nothing is sent while typing.
    const telling = /(?:\d[\s.()_-]{0,3}){10,}|[^\s@]+@[^\s@]+\.\w|\b(?:nol|kosong)\s+(?:delapan|lapan)\b/iu;
    let pause = 0;
    story.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => { personal.hidden = !telling.test(story.value); }, 800);
    });
  }

  const similar = document.querySelector("[data-similar]");
  const told = similar && document.getElementById(similar.dataset.similarFor);
  if (told) {
    const list = similar.querySelector("ul");
    let pause = 0;
    let asked = "";
    const ask = async () => {
      const words = told.value.trim();
      if (words === asked) return;
      asked = words;
      // Whoever accuses an official is asked nothing more about it.
      if (words.length < 15 || document.querySelector("input[name=accuses][value=true]:checked")) { similar.hidden = true; return; }
      const answer = await fetch(similar.dataset.similar, {
        method: "POST", headers: {"Content-Type": "text/plain; charset=utf-8", Accept: "application/json"}, body: words,
      });
      if (words !== asked) return;
      const found = answer.ok ? (await answer.json()).similar : [];
      list.replaceChildren(...found.map(({title, href, facts}) => {
        const link = Object.assign(document.createElement("a"), {
          href, target: "_blank", rel: "noopener", textContent: `${similar.dataset.similarFollow}: ${title}`,
        });
        const soft = Object.assign(document.createElement("span"), {className: "soft", textContent: ` ${facts}`});
        const item = document.createElement("li");
        item.append(link, soft);
        return item;
      }));
      similar.hidden = found.length === 0;
    };
    told.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => { ask().catch(() => { similar.hidden = true; }); }, 600);
    });
  }

  // Work that speaks for a person instead of a riddle: done beside the writing, and never waited for.
  const work = document.querySelector("[data-work]");
  if (work && window.Worker && window.crypto && crypto.subtle) {
    const {work: challenge, bits, parts, solved, script} = work.dataset;
    const worker = new Worker(script);
    const answers = [];
    worker.onmessage = ({data}) => {
      answers.push(data);
      work.value = `${solved}:${answers.join(".")}`;
      if (Number(solved) + answers.length >= Number(parts)) worker.terminate();
    };
    worker.postMessage({challenge, bits: Number(bits), parts: Number(parts), solved: Number(solved)});
  }

  const search = document.querySelector("[data-regions]");
  const region = search && search.querySelector("input[name=region]");
  if (region) {
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.hidden = true;
    search.append(list);
    let waiting = 0;
    let asked = "";
    const choose = (found) => {
      list.hidden = true;
      let group = document.getElementById("chosen-region");
      if (!group) {
        group = document.createElement("div");
        group.id = "chosen-region";
        group.className = "inset";
        group.setAttribute("role", "status");
        search.after(group);
      }
      document.querySelectorAll("input[name=regionCode]").forEach((input) => { input.checked = false; });
      const input = Object.assign(document.createElement("input"), {type: "hidden", name: "regionCode", value: found.code});
      group.replaceChildren(document.createTextNode(found.line), input);
      region.value = found.name;
      document.querySelector("input[name=searched]").value = found.name;
    };
    const ask = async () => {
      const words = region.value.trim();
      if (words === asked) return;
      asked = words;
      if (words.length < 3) { list.hidden = true; return; }
      const answer = await fetch(`/api/v1/regions?q=${encodeURIComponent(words)}`, {headers: {Accept: "application/json"}});
      if (!answer.ok || words !== asked) return;
      const {regions} = await answer.json();
      list.replaceChildren(...regions.slice(0, 6).map((found) => {
        const button = Object.assign(document.createElement("button"), {type: "button", textContent: found.line});
        button.addEventListener("click", () => choose(found));
        const item = document.createElement("li");
        item.append(button);
        return item;
      }));
      list.hidden = regions.length === 0;
    };
    region.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { ask().catch(() => { list.hidden = true; }); }, 400);
    });
  }

  const place = document.querySelector("[data-locate]");
  if (place && navigator.geolocation) {
    const button = Object.assign(document.createElement("button"), {
      type: "button", className: "button button-secondary", textContent: place.dataset.locate,
    });
    const news = document.createElement("p");
    news.className = "hint";
    news.setAttribute("role", "status");
    button.addEventListener("click", () => {
      navigator.geolocation.getCurrentPosition(({coords}) => {
        document.getElementById("latitude").value = coords.latitude.toFixed(5);
        document.getElementById("longitude").value = coords.longitude.toFixed(5);
        news.textContent = `± ${Math.round(coords.accuracy)} m`;
        document.getElementById("latitude").closest("details").open = true;
      }, () => { news.textContent = place.dataset.locateFailed; }, {enableHighAccuracy: true, timeout: 15000});
    });
    place.append(button, news);
  }

  const print = document.querySelector("[data-print]");
  if (print) {
    const button = Object.assign(document.createElement("button"), {
      type: "button", className: "button button-secondary", textContent: print.dataset.print,
    });
    button.addEventListener("click", () => window.print());
    print.replaceChildren(button);
  }
})();
