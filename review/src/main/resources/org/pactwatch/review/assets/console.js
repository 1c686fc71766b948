"use strict";

// Keys activate what carries them in data-key: a button, a link, or the summary of a fold.
(() => {
  const typing = (target) =>
    target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);

  const interactive = (target) =>
    ["A", "BUTTON", "SUMMARY"].includes(target.tagName);

  const shown = (element) => element.getClientRects().length > 0;

  const bearer = (key) => {
    const name = CSS.escape(key === " " ? "space" : key);
    return [...document.querySelectorAll(`[data-key="${name}"], [data-key-2="${name}"]`)].find(shown);
  };

  const closeFolds = () => {
    document.querySelectorAll("details[open]").forEach((fold) => { fold.open = false; });
    document.getElementById("main").focus();
  };

  let left = false;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      closeFolds();
      return;
    }
    if (typing(event.target) || (event.key === " " && interactive(event.target))) {
      return;
    }
    const element = bearer(event.key);
    if (!element || left) {
      return;
    }
    event.preventDefault();
    element.click();
    const fold = element.tagName === "SUMMARY" ? element.parentElement : null;
    if (fold && fold.open) {
      const first = fold.querySelector("form.reasons button, form.fields input:not([type=hidden])");
      if (first) {
        first.focus();
      }
    }
  });

  // A decision is sent once, however often the key is struck while the next claim is on its way.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") {
      return;
    }
    if (left) {
      event.preventDefault();
    }
    left = true;
  });

  window.addEventListener("pageshow", () => { left = false; });
})();
