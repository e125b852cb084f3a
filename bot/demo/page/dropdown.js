// A menu as Discord has it: one or several of the options, chosen when it closes.

import { h } from "./dom.js";

export function dropdown({ label, options, least, most, disabled, choose }) {
  let chosen = options.filter((option) => option.default).map((option) => option.value);
  const several = most > 1;
  const shown = h("span", { class: "chosen" });
  const opener = h("button", { type: "button", class: "opener", "aria-haspopup": "listbox", "aria-expanded": "false", disabled: disabled || options.length === 0 }, shown, h("span", { "aria-hidden": "true" }, "⌄"));
  const list = h("ul", { class: "options", role: "listbox", tabindex: "-1", "aria-label": label, "aria-multiselectable": several, hidden: true });
  const menu = h("div", { class: "dropdown" }, opener, list);
  let before = [];

  function bringUpToDate() {
    const picked = options.filter((option) => chosen.includes(option.value));
    shown.textContent = picked.map((option) => (option.mark ?? "") + option.label).join(", ") || label;
    shown.classList.toggle("empty", picked.length === 0);
    for (const row of list.children) row.setAttribute("aria-selected", String(chosen.includes(row.dataset.value)));
  }

  function open() {
    before = [...chosen];
    list.hidden = false;
    const floor = menu.closest(".scroll")?.getBoundingClientRect().bottom ?? innerHeight;
    list.classList.toggle("up", opener.getBoundingClientRect().bottom + list.offsetHeight + 8 > floor);
    opener.setAttribute("aria-expanded", "true");
    (list.querySelector("[aria-selected=true]") ?? list.firstElementChild)?.focus();
    document.addEventListener("pointerdown", outside);
  }

  function close({ keep = false } = {}) {
    if (list.hidden) return;
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
    if (keep || chosen.join("\n") === before.join("\n")) return;
    if (chosen.length >= least) choose(chosen);
    else { chosen = before; bringUpToDate(); }
  }

  const outside = (event) => { if (!menu.contains(event.target)) close(); };

  function pick(value) {
    const there = chosen.includes(value);
    if (!several) chosen = there && least === 0 ? [] : [value];
    else if (there) chosen = chosen.filter((one) => one !== value);
    else if (chosen.length < most) chosen = [...chosen, value];
    bringUpToDate();
    if (!several) { close({ keep: true }); opener.focus(); choose(chosen); }
  }

  function row(option) {
    const text = [h("b", {}, (option.mark ?? "") + option.label), option.description && h("small", {}, option.description)];
    const one = h("li", { role: "option", tabindex: "-1", class: several ? "several" : "" }, text);
    one.dataset.value = option.value;
    one.addEventListener("click", () => pick(option.value));
    return one;
  }

  list.append(...options.map(row));
  bringUpToDate();
  opener.addEventListener("click", () => (list.hidden ? open() : close()));
  menu.addEventListener("keydown", (event) => {
    const at = [...list.children].indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !list.hidden) { close(); opener.focus(); }
    else if (step && list.hidden) open();
    else if (step) list.children[Math.min(Math.max(at + step, 0), list.children.length - 1)]?.focus();
    else if ((event.key === "Enter" || event.key === " ") && at >= 0) pick(list.children[at].dataset.value);
    else return;
    event.preventDefault();
  });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(); });
  menu.chosen = () => chosen;
  return menu;
}
