// Leaves at once, in the place of the page: by the button, or by pressing Esc twice. The button leads there without scripts too.
(() => {
  "use strict";

  const leave = document.querySelector("[data-leave]");
  if (!leave) return;
  const keys = document.querySelector("[data-leave-keys]");
  if (keys) keys.hidden = false;
  const go = () => {
    document.documentElement.hidden = true;
    location.replace(leave.href);
  };
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  let before = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - before < 1500) go();
    before = event.timeStamp;
  });
  // A page that the browser kept alive is asked for anew.
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
