"use strict";
// The page can be read without this, but for charts and details: it adds these where they are opened, the filters, the
// keys, and the light on what belongs together.
(() => {
  const find = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const numbers = (element) => (element.dataset.c || "").split(" ").filter(Boolean);
  const cards = all(".card");
  const marks = all(".mark");
  const texts = new Map();
  let parts = null;
  const chosen = ["verdict", "rule", "level"].map((name) => [name, find(name)]);
  let current = null;

  const marksOf = new Map();
  for (const mark of marks) {
    for (const number of numbers(mark)) {
      if (!marksOf.has(number)) marksOf.set(number, []);
      marksOf.get(number).push(mark);
    }
  }
  const marked = (card) => numbers(card).flatMap((number) => marksOf.get(number) || []);

  function text(card) {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  }

  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Map(JSON.parse(await new Response(stream).text()));
  }

  // Whatever comes from a document was made text, not markup, when the page was written.
  function fill(element) {
    for (const slot of all("[data-parts]", element)) {
      const numbers = slot.dataset.parts.split(" ");
      delete slot.dataset.parts;
      slot.innerHTML = numbers.map((number) => parts.get(Number(number))).join("");
      fill(slot);
    }
  }

  function unfold(card) {
    text(card);
    if (parts) fill(card);
  }

  function filter() {
    const words = find("text").value.trim().toLowerCase();
    const wanted = chosen.filter(([, select]) => select.value);
    const seen = new Set();
    let shown = 0;
    for (const card of cards) {
      const fits = wanted.every(([name, select]) => (card.dataset[name] || "").split(" ").includes(select.value));
      card.hidden = !(fits && (!words || text(card).includes(words)));
      if (card.hidden) continue;
      shown += 1;
      numbers(card).forEach((number) => seen.add(number));
    }
    for (const mark of marks) mark.classList.toggle("off", !numbers(mark).some((number) => seen.has(number)));
    find("shown").textContent = `${shown.toLocaleString("en")} of ${cards.length.toLocaleString("en")} shown`;
  }

  function select(card, { open = true, reveal = true } = {}) {
    if (current) {
      current.classList.remove("current");
      marked(current).forEach((mark) => mark.classList.remove("current"));
    }
    current = card;
    card.classList.add("current");
    if (open) {
      unfold(card);
      card.open = true;
    }
    const words = marked(card);
    words.forEach((mark) => mark.classList.add("current"));
    if (reveal && words.length) words[0].scrollIntoView({ block: "nearest", behavior: "instant" });
    card.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    const at = shown.indexOf(current) + by;
    const card = current && shown.includes(current) ? shown[Math.min(Math.max(at, 0), shown.length - 1)] : shown[0];
    if (!card) return;
    if (current && current !== card) current.open = false;
    select(card);
    card.querySelector("summary").focus({ preventScroll: true });
  }

  function onClick(event) {
    const link = event.target.closest("a[href^='#']");
    if (link && link.classList.contains("mark")) {
      const card = find(link.getAttribute("href").slice(1)).closest(".card");
      event.preventDefault();
      card.hidden = false;
      select(card, { reveal: false });
      card.querySelector("summary").focus({ preventScroll: true });
    } else if (event.target.closest(".card > summary")) {
      select(event.target.closest(".card"), { open: false });
    }
  }

  function onKey(event) {
    if (event.key === "Escape" && event.target === find("text")) {
      find("text").value = "";
      filter();
      find("text").blur();
      return;
    }
    const writing = event.target.closest && event.target.closest("input[type=search], select");
    if (!find("keys").checked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") {
      event.preventDefault();
      find("text").focus();
    }
  }

  const folded = [];
  addEventListener("beforeprint", () => {
    for (const card of cards) {
      if (card.open) continue;
      unfold(card);
      folded.push(card);
      card.open = true;
    }
  });
  addEventListener("afterprint", () => folded.splice(0).forEach((card) => (card.open = false)));

  document.addEventListener("toggle", (event) => event.target.matches(".card[open]") && unfold(event.target), true);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  find("filters").addEventListener("input", filter);
  find("filters").addEventListener("submit", (event) => event.preventDefault());
  find("filters").hidden = false;
  filter();
  unpack(find("parts").textContent).then((found) => {
    parts = found;
    all(".card[open]").forEach(unfold);
  });
})();
