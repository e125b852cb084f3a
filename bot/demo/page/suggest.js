// A list of suggestions over an input: arrows move in it, Enter or Tab takes, Escape closes.

import { h } from "./dom.js";

let count = 0;

// `find(text)` gives (or promises) options { label, hint?, ... }; `take(option)` gets the chosen one.
export function suggest(input, { find, take, wait = 0 }) {
  const id = `suggestions-${++count}`;
  const list = h("ul", { class: "suggestions", role: "listbox", id, hidden: true });
  let options = [], at = 0, asked = 0, timer;
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" })
    .forEach(([name, value]) => input.setAttribute(name, value));

  async function ask() {
    const mine = ++asked;
    const found = await Promise.resolve(find(input.value)).catch(() => []);
    if (mine !== asked || document.activeElement !== input) return;
    options = found;
    at = 0;
    show();
  }

  function show() {
    list.replaceChildren(...options.map((option, number) => row(option, number)));
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  }

  function row(option, number) {
    const item = h("li", { role: "option", id: `${id}-${number}` }, h("b", {}, option.label), option.hint && h("small", {}, option.hint));
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); pick(number); });
    return item;
  }

  function mark() {
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
    const current = list.children[at];
    current?.scrollIntoView({ block: "nearest" });
    if (current && !list.hidden) input.setAttribute("aria-activedescendant", current.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function pick(number) {
    const option = options[number];
    close();
    take(option);
  }

  function close() {
    asked += 1;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  }

  input.addEventListener("input", later);
  input.addEventListener("focus", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) at = (at + step + options.length) % options.length;
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) pick(at);
    else if (event.key === "Escape") close();
    else return;
    if (step) mark();
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return { list, ask, close };
}
