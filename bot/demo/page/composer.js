// The box at the bottom: messages, and slash commands with their options as chips.

import { act, get } from "./api.js";
import { $, h, notice } from "./dom.js";
import { openModal } from "./modal.js";
import { option } from "./option.js";
import { suggest } from "./suggest.js";
import { place, TEXT, world } from "./world.js";

const SUBCOMMAND = 1, GROUP = 2, ON_MESSAGE = 3;
let commands = [];
let menu = [];

// What the one who looks is offered in this channel; called whenever either changes.
export async function offer() {
  const all = await get(`/_local/commands?user=${world.user.id}&channel=${world.channel}`);
  commands = all.filter((one) => one.type === 1).flatMap((one) => leaves(one, one.name));
  menu = all.filter((one) => one.type === ON_MESSAGE);
  compose();
}

// Commands for the menu of a message.
export const onMessages = () => menu;

function leaves(command, name) {
  const inside = (command.options ?? []).filter((one) => one.type === SUBCOMMAND || one.type === GROUP);
  if (inside.length) return inside.flatMap((one) => leaves(one, `${name} ${one.name}`));
  return [{ name, description: command.description, options: command.options ?? [] }];
}

// A plain box: a message, or the beginning of a command.
export function compose() {
  const here = place(world.channel);
  const where = here?.type === TEXT ? `#${here.name}` : `@${here?.name}`;
  const input = h("input", { type: "text", id: "say", "aria-label": `Message ${where}, or a command`, placeholder: `Message ${where}, or / for a command`, maxlength: 2000 });
  const { list } = suggest(input, {
    find: (typed) => matching(typed),
    take: (picked) => command(picked.command),
  });
  const slash = h("button", { type: "button", class: "icon", title: "Commands", "aria-label": "Commands" }, "/");
  slash.addEventListener("click", () => begin("/"));
  const form = $("composer");
  form.replaceChildren(slash, h("div", { class: "line" }, input, list));
  form.onsubmit = (event) => {
    event.preventDefault();
    const text = input.value.trim();
    const typed = text.startsWith("/") && commands.find((one) => one.name === text.slice(1));
    if (typed) command(typed);
    else if (text.startsWith("/")) notice("There is no such command here.");
    else if (text) say(text, input);
  };
}

// Puts the cursor into the box, with this text in it.
export function begin(text = "") {
  if (!$("say")) compose();
  const input = $("say");
  input.focus();
  if (text) {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  }
}

function matching(typed) {
  if (!typed.startsWith("/")) return [];
  const wanted = typed.slice(1).toLowerCase();
  const fits = commands.filter((one) => one.name.includes(wanted));
  fits.sort((a, b) => b.name.startsWith(wanted) - a.name.startsWith(wanted) || a.name.localeCompare(b.name));
  return fits.map((one) => ({ label: `/${one.name}`, hint: one.description, command: one }));
}

async function say(text, input) {
  input.value = "";
  try {
    await act({ do: "say", user: world.user.id, channel: world.channel, content: text });
  } catch (error) {
    notice(error.message);
  }
}

// The box while a command is filled in.
function command(chosen) {
  const chips = [];
  const line = h("div", { class: "line chips" }, h("b", { class: "command" }, `/${chosen.name}`));
  const about = h("span", {}, chosen.description);
  const more = h("div", { class: "more" });
  const others = (mine) => Object.fromEntries(chips.filter((one) => one !== mine && one.given).flatMap((one) => {
    try { return [[one.name, one.value]]; } catch { return []; }
  }));

  function add(described) {
    const chip = option(described, chosen.name, () => others(chip), forth);
    chips.push(chip);
    line.append(chip.element);
    chip.input.addEventListener("focus", () => { about.textContent = `${chip.name}: ${chip.description}`; });
    chip.input.addEventListener("blur", () => { about.textContent = chosen.description; });
    chip.input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && chip.input.value === "") back(chip, event);
    });
    offerMore();
    return chip;
  }

  function back(chip, event) {
    event.preventDefault();
    if (chip.required) return leave();
    chips.splice(chips.indexOf(chip), 1);
    chip.element.remove();
    offerMore();
    (chips.at(-1)?.input ?? send).focus();
  }

  // On to the next required option, else to the button.
  function forth() {
    const empty = chips.find((one) => one.required && !one.given);
    (empty?.input ?? send).focus();
  }

  function offerMore() {
    const rest = chosen.options.filter((one) => !chips.some((chip) => chip.name === one.name));
    more.replaceChildren(...rest.map((one) => {
      const button = h("button", { type: "button", class: "add", title: one.description }, `+ ${one.name}`);
      button.addEventListener("click", () => add(one).input.focus());
      return button;
    }));
  }

  function leave() {
    compose();
    $("say").focus();
  }

  const send = h("button", { class: "button primary" }, "Send");
  const close = h("button", { type: "button", class: "icon", title: "Leave the command (Escape)", "aria-label": "Leave the command", onclick: leave }, "✕");
  chosen.options.filter((one) => one.required).forEach(add);
  offerMore();
  const form = $("composer");
  form.replaceChildren(h("p", { class: "about" }, about, more), close, line, send);
  form.onsubmit = (event) => {
    event.preventDefault();
    run(chosen, chips);
  };
  form.onkeydown = (event) => { if (event.key === "Escape" && !event.defaultPrevented && $("say") === null) leave(); };
  forth();
}

async function run(chosen, chips) {
  const missing = chips.find((one) => one.required && !one.given);
  if (missing) {
    missing.element.classList.add("wrong");
    missing.input.focus();
    return;
  }
  try {
    const options = Object.fromEntries(chips.filter((one) => one.given).map((one) => [one.name, one.value]));
    compose();
    $("say").focus();
    const reply = await act({ do: "command", user: world.user.id, channel: world.channel, name: chosen.name, options });
    if (reply.failed) notice("The application did not respond.");
    if (reply.modal) openModal(reply);
  } catch (error) {
    notice(error.message);
  }
}
