// Lets a rectangle be drawn over a photo by dragging; it fills the number fields, which work without it.
(() => {
  "use strict";

  const grid = document.querySelector("[data-picture]");
  const rows = document.querySelector("[data-picture-rows]");
  if (!grid || !rows) return;
  const free = () => [...rows.querySelectorAll("fieldset")].map((row) => [...row.querySelectorAll("input")])
    .find((inputs) => inputs.length === 4 && inputs.every((input) => input.value === ""));
  let start = null;
  let drawn = null;
  const place = (event) => {
    const frame = grid.getBoundingClientRect();
    const part = (value, length) => Math.min(100, Math.max(0, value / length * 100));
    return {x: part(event.clientX - frame.left, frame.width), y: part(event.clientY - frame.top, frame.height)};
  };
  const box = (end) => {
    const left = Math.floor(Math.min(start.x, end.x));
    const top = Math.floor(Math.min(start.y, end.y));
    return [left, top, Math.ceil(Math.max(start.x, end.x)) - left, Math.ceil(Math.max(start.y, end.y)) - top];
  };
  const show = (sides) => {
    ["left", "top", "width", "height"].forEach((name, index) => { drawn.style[name] = `${sides[index]}%`; });
  };
  grid.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0 && free()) start = place(event);
  });
  grid.addEventListener("pointermove", (event) => {
    if (!start) return;
    const end = place(event);
    if (!drawn && Math.hypot(end.x - start.x, end.y - start.y) < 2) return;
    if (!drawn) {
      drawn = document.createElement("div");
      drawn.className = "picture-drawn";
      grid.append(drawn);
    }
    show(box(end));
  });
  window.addEventListener("pointerup", (event) => {
    if (drawn) {
      const inputs = free();
      box(place(event)).forEach((value, index) => { inputs[index].value = value; });
      rows.open = true;
      // The press that ends a drag ticks no cell.
      grid.addEventListener("click", (click) => click.preventDefault(), {once: true, capture: true});
    }
    start = null;
    drawn = null;
  });
  grid.addEventListener("dragstart", (event) => event.preventDefault());
})();
