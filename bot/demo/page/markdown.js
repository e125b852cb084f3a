// Discord's markdown as elements. Text stays text: nothing here ever becomes HTML by itself.

import { stamp } from "./clock.js";
import { h } from "./dom.js";

const INLINE = [
  [/\\([^\p{L}\p{N}\s])/uy, (m) => m[1]],
  [/```(?:[\w+-]+\n)?\n?([^]*?)\n?```/y, (m) => h("pre", {}, h("code", {}, m[1]))],
  [/(`+)([^`]|[^`][^]*?[^`])\1(?!`)/y, (m) => h("code", {}, m[2].trim())],
  [/\*\*([^]+?)\*\*(?!\*)/y, (m, names) => h("strong", {}, inline(m[1], names))],
  [/__([^]+?)__(?!_)/y, (m, names) => h("u", {}, inline(m[1], names))],
  [/\*(?=\S)((?:\*\*|\\[^]|[^*\\])+?)\*(?!\*)/y, (m, names) => h("em", {}, inline(m[1], names))],
  [/\b_((?:__|\\[^]|[^_\\])+?)_\b/y, (m, names) => h("em", {}, inline(m[1], names))],
  [/~~([^]+?)~~/y, (m, names) => h("s", {}, inline(m[1], names))],
  [/\|\|([^]+?)\|\|/y, (m, names) => spoiler(inline(m[1], names))],
  [/\[((?:\\[^]|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, (m, names) => link(m[2], inline(m[1], names))],
  [/<(https?:\/\/[^\s>]+)>/y, (m) => link(m[1], [m[1]])],
  [/https?:\/\/[^\s<]+[^\s<.,:;"')\]]/y, (m) => link(m[0], [m[0]])],
  [/<#(\d+)>/y, (m, names) => mention(`#${names.channel(m[1]) ?? "unknown"}`, { channel: m[1] })],
  [/<@&(\d+)>/y, (m, names) => mention(`@${names.role(m[1]) ?? "unknown role"}`)],
  [/<@!?(\d+)>/y, (m, names) => mention(`@${names.user(m[1]) ?? "unknown"}`)],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/y, (m) => stamp(Number(m[1]), m[2])],
  [/@(?:everyone|here)/y, (m) => mention(m[0])],
];

// `names` finds names by id: { channel(id), role(id), user(id) }.
export function markdown(text, names) {
  const blocks = [];
  const lines = text.split("\n");
  while (lines.length) blocks.push(block(lines, names));
  return blocks;
}

function block(lines, names) {
  const head = /^(#{1,3}) (.+)$/.exec(lines[0]);
  if (head) return lines.shift() && h(`h${head[1].length + 2}`, { class: "md" }, inline(head[2], names));
  const small = /^-# (.+)$/.exec(lines[0]);
  if (small) return lines.shift() && h("small", { class: "md" }, inline(small[1], names));
  const quoted = taken(lines, /^> (.*)$|^>$/);
  if (quoted.length) return h("blockquote", {}, markdown(quoted.join("\n"), names));
  const listed = taken(lines, /^[-*] (.*)$/);
  if (listed.length) return h("ul", {}, listed.map((line) => h("li", {}, inline(line, names))));
  return h("p", {}, inline(plainLines(lines).join("\n"), names));
}

function taken(lines, pattern) {
  const found = [];
  for (let m; lines.length && (m = pattern.exec(lines[0])); lines.shift()) found.push(m[1] ?? "");
  return found;
}

// Up to the next block; a fence of code stays whole.
function plainLines(lines) {
  const found = [lines.shift()];
  const open = () => (found.join("\n").split("```").length - 1) % 2 === 1;
  while (lines.length && (open() || !/^(#{1,3} |-# |>(?: |$)|[-*] )/.test(lines[0]))) found.push(lines.shift());
  return found;
}

function inline(text, names) {
  const parts = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const [match, make] = matched(text, at);
    if (match) {
      if (plain) parts.push(plain);
      parts.push(make(match, names));
      plain = "";
      at += match[0].length;
    } else {
      const letter = String.fromCodePoint(text.codePointAt(at));
      plain += letter;
      at += letter.length;
    }
  }
  if (plain) parts.push(plain);
  return parts;
}

function matched(text, at) {
  for (const [pattern, make] of INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [match, make];
  }
  return [null, null];
}

function spoiler(children) {
  const shown = h("button", { class: "spoiler", type: "button", "aria-expanded": "false", "aria-label": "Spoiler" }, h("span", {}, children));
  shown.addEventListener("click", () => {
    shown.setAttribute("aria-expanded", "true");
    shown.removeAttribute("aria-label");
  });
  return shown;
}

export function link(address, children) {
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

function mention(text, data = {}) {
  const pill = h("span", { class: "mention" }, text);
  Object.assign(pill.dataset, data);
  return pill;
}
