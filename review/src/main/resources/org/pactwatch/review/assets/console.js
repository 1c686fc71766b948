"use strict";

// Keys activate what carries them in data-key: a button, a link, a field, or the summary of a fold.
(() => {
  const typing = (target) =>
    target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);

  const interactive = (target) => ["A", "BUTTON", "SUMMARY"].includes(target.tagName);

  const shown = (element) => element.getClientRects().length > 0;

  const bearer = (key) => {
    const name = CSS.escape(key === " " ? "space" : key);
    return [...document.querySelectorAll(`[data-key="${name}"]`)].find(shown);
  };

  const closeFolds = () => {
    document.querySelectorAll("details[name=judgement][open], details.keys[open]").forEach((fold) => {
      fold.open = false;
    });
    document.getElementById("main").focus();
  };

  const activate = (element) => {
    if (element.tagName === "INPUT") {
      element.focus();
      element.select();
      return;
    }
    element.click();
    const fold = element.tagName === "SUMMARY" ? element.parentElement : null;
    const first = fold && fold.open && fold.querySelector("form.reasons button");
    if (first) {
      first.focus();
    }
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
    if (typing(event.target) || (event.key === " " && interactive(event.target) && !queue)) {
      return;
    }
    if (queue && (event.key === "j" || event.key === "k")) {
      event.preventDefault();
      queue.walk(event.key === "j" ? 1 : -1);
      return;
    }
    const element = bearer(event.key);
    if (element && !left) {
      event.preventDefault();
      activate(element);
    }
  });

  // Pages without the queue's script behaviour: a form is sent once, however often the key is struck.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") {
      return;
    }
    if (left) {
      event.preventDefault();
    }
    left = true;
  });

  window.addEventListener("pageshow", () => { left = false; });

  // Markup comes from this server only, where every text in it was escaped.
  const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html");

  const put = (place, markup) => {
    place.replaceChildren(...parsed(markup).body.childNodes);
  };

  const json = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST", body, headers: { Accept: "application/json" }, redirect: "error",
    });
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error(said.error || `the server answered ${answer.status}`);
    }
    return said;
  };

  // The review queue: the next claims are at hand, and decisions are sent behind the reviewer's back.
  const reviewQueue = (root) => {
    const judge = document.getElementById("judge");
    const next = root.dataset.queue;
    const seen = [];
    const whys = new Map();
    let place = -1;
    let ready = [];
    let fetching = null;
    let last = null;
    let wanted = null;
    const AT_HAND = 2;

    const here = () => {
      const article = judge.querySelector("[data-claim]");
      if (article) {
        whys.set(article.dataset.claim, article.dataset.why);
      }
      return article ? article.dataset.claim : null;
    };

    // Seen again, a claim is shown for what it was shown before: a second opinion stays one.
    const asShown = (claim, mark) => (whys.has(claim) ? `${mark}why=${whys.get(claim)}` : "");

    const tell = (words, claim) => {
      let note = document.getElementById("note");
      if (!note) {
        note = document.createElement("p");
        note.id = "note";
        note.className = "fault";
        note.setAttribute("role", "alert");
        judge.before(note);
      }
      note.textContent = words;
      if (claim) {
        const link = document.createElement("a");
        link.href = `/review?claim=${encodeURIComponent(claim)}${asShown(claim, "&")}`;
        link.textContent = " Look at it";
        note.append(link);
      }
    };

    const fill = () => {
      if (fetching || ready.length >= AT_HAND) {
        return fetching;
      }
      const skip = [here(), ...ready.map((r) => r.claim), ...seen.slice(-12)].filter(Boolean).join(",");
      const address = `${next}${next.includes("?") ? "&" : "?"}skip=${encodeURIComponent(skip)}`;
      fetching = fetch(address, { redirect: "error" })
        .then((answer) => (answer.ok ? answer.text() : ""))
        .then((markup) => {
          const claim = parsed(markup).querySelector("[data-claim]");
          fetching = null;
          if (claim) {
            ready.push({ claim: claim.dataset.claim, markup });
            return fill();
          }
          return null;
        })
        .catch(() => { fetching = null; });
      return fetching;
    };

    const show = (markup) => {
      wanted = null;
      put(judge, markup);
      document.getElementById("main").focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    };

    const load = async (claim) => {
      wanted = claim;
      const answer = await fetch(`/review/claims/${encodeURIComponent(claim)}${asShown(claim, "?")}`);
      if (answer.ok && wanted === claim) {
        show(await answer.text());
      }
    };

    const forward = async () => {
      const was = here();
      if (was && seen[seen.length - 1] !== was) {
        seen.push(was);
      }
      place = seen.length;
      if (ready.length === 0) {
        await fill();
      }
      const item = ready.shift();
      if (item) {
        show(item.markup);
      } else {
        // Nothing is at hand: what was put off or judged meanwhile counts again.
        const answer = await fetch(next);
        show(answer.ok ? await answer.text() : "");
      }
      fill();
    };

    const standing = (said) => {
      const waits = said.waiting === 1 ? "claim waits" : "claims wait";
      document.getElementById("waiting").textContent = `${said.waiting} ${waits} for review`;
      document.getElementById("pace").textContent = said.pace;
      put(document.getElementById("last"), said.last);
    };

    const request = (form, button) => ({
      address: form.action, body: new URLSearchParams(new FormData(form, button)),
    });

    // One after the other, as the keys were struck: an undo must find the decision before it taken.
    const send = (asked, claim) => {
      const turn = (last || Promise.resolve({})).then(async (before) => {
        try {
          const wish = asked(before);
          if (!wish) {
            return null;
          }
          const said = await json(wish.address, wish.body);
          standing(said);
          return said;
        } catch (fault) {
          tell(`${fault.message}.`, claim);
          return null;
        } finally {
          if (last === turn) {
            last = null;
          }
        }
      });
      last = turn;
      return turn;
    };

    // What is undone is what the page shows as the last decision when the ones before were taken;
    // if the one before was refused, nothing is, as the last one shown is not the one meant.
    const undo = () => send((before) => {
      const form = document.querySelector("form.last");
      return before && form ? request(form, null) : null;
    }, null);

    document.addEventListener("submit", async (event) => {
      const form = event.target;
      if (form.method !== "post" || !(judge.contains(form) || form.classList.contains("last"))) {
        return;
      }
      event.preventDefault();
      const note = document.getElementById("note");
      if (note) {
        note.remove();
      }
      const claim = here();
      if (form.classList.contains("last")) {
        const said = await undo();
        if (said && said.claim) {
          whys.set(said.claim, said.why);
          ready = [];
          await load(said.claim);
          fill();
        }
        return;
      }
      // Read now: by its turn the form is out of the page.
      const given = request(form, event.submitter);
      if (form.classList.contains("correct")) {
        // Kept in view until the server has read the correction.
        if (await send(() => given, null)) {
          await forward();
        }
        return;
      }
      const sent = send(() => given, claim);
      await forward();
      await sent;
    }, true);

    fill();
    return {
      walk: (step) => {
        if (step > 0 && place >= seen.length - 1) {
          forward();
          return;
        }
        const was = here();
        if (place < 0 || place >= seen.length) {
          place = seen.length;
          if (was && seen[seen.length - 1] !== was) {
            seen.push(was);
            place = seen.length - 1;
          }
        }
        place = Math.max(0, Math.min(seen.length - 1, place + step));
        if (seen[place]) {
          load(seen[place]);
        }
      },
    };
  };

  const root = document.querySelector("[data-queue]");
  const queue = root ? reviewQueue(root) : null;

  // The time slider moves the day of its form; the picture follows when it is let go.
  const swap = async (address, selector) => {
    const answer = await fetch(address);
    if (!answer.ok) {
      window.location.assign(address);
      return;
    }
    const page = parsed(await answer.text());
    const fresh = page.querySelector(selector);
    const old = document.querySelector(selector);
    if (fresh && old) {
      old.replaceWith(fresh);
      document.title = page.title;
      window.history.replaceState(null, "", address);
    }
  };

  document.addEventListener("input", (event) => {
    const slider = event.target;
    if (!slider.matches("[data-slider]")) {
      return;
    }
    const day = new Date(Date.UTC(1970, 0, 1 + Number(slider.value))).toISOString().slice(0, 10);
    const form = slider.form;
    form.elements[slider.dataset.slider].value = slider.value === slider.max ? "" : day;
    slider.setAttribute("aria-valuetext", day);
    const shownDay = document.getElementById(`${slider.id}-day`);
    if (shownDay) {
      shownDay.textContent = slider.value === slider.max ? "today" : day;
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && form.dataset.swap) {
      const query = new URLSearchParams(new FormData(form));
      [...query].forEach(([name, value]) => { if (!value) { query.delete(name); } });
      swap(`${form.getAttribute("action")}?${query}`, form.dataset.swap);
    }
  });

  // What changes while the page is open is announced, not forced on the reader.
  const live = document.querySelector("[data-live]");
  if (live && window.EventSource) {
    const events = new EventSource(live.dataset.live);
    let count = 0;
    events.addEventListener("change", () => {
      count += 1;
      live.hidden = false;
      live.querySelector("[data-count]").textContent =
        count === 1 ? "1 change since this page was opened" : `${count} changes since this page was opened`;
    });
    window.addEventListener("pagehide", () => events.close());
  }
})();
