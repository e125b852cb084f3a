// The page: channels, messages as they come, and who is looking.

import { act, get, listen } from "./api.js";
import { begin, offer, onMessages } from "./composer.js";
import { $, avatar, h, notice } from "./dom.js";
import { draw, isWhisper } from "./message.js";
import { openModal } from "./modal.js";
import { openPress, showItem } from "./press.js";
import { concerns, DIRECT, names, people, place, places, refresh, world } from "./world.js";

const messages = new Map(); // of the channel that is shown, by id
const unread = new Map(); // by channel: how many, and whether one pings
let hangUp = () => {};

async function start() {
  const state = await refresh();
  document.title = `${state.bot.name} · ${world.guild.name}`;
  $("server").textContent = world.guild.name;
  $("user").append(...people().map((one) => h("option", { value: one.id }, one.name)));
  $("user").addEventListener("change", () => become($("user").value));
  await openPress();
  await become(world.user.id);
}

async function become(id) {
  world.user = people().find((one) => one.id === id);
  $("me").replaceWith(Object.assign(avatar(world.user, "small"), { id: "me" }));
  $("rank").textContent = world.user.manage_guild ? "moderator" : "member";
  hangUp();
  hangUp = listen(`/_local/events?user=${id}`, hear, connected);
  const wanted = place(world.channel ?? "") ?? places().find((one) => one.name === location.hash.slice(1)) ?? places()[0];
  await enter(wanted.id);
}

async function enter(id) {
  world.channel = id;
  const here = place(id);
  unread.delete(id);
  document.body.dataset.pane = "chat";
  $("channel").textContent = here.name;
  $("mark").textContent = here.type === DIRECT ? "@" : "#";
  $("topic").textContent = here.topic ?? "";
  if (here.type !== DIRECT) history.replaceState(null, "", `#${here.name}`);
  drawChannels();
  await Promise.all([load(), offer()]);
}

async function load() {
  const channel = world.channel;
  const found = await get(`/_local/channels/${channel}/messages?user=${world.user.id}&limit=100`);
  if (channel !== world.channel) return;
  messages.clear();
  found.forEach((one) => messages.set(one.id, one));
  drawMessages();
}

function drawMessages() {
  const here = place(world.channel);
  const shown = [...messages.values()];
  const hello = h("header", { class: "hello" }, h("h3", {}, here.type === DIRECT ? here.name : `Welcome to #${here.name}`), h("p", {}, here.topic ?? "Only the two of you read this."));
  $("messages").replaceChildren(hello, ...shown.map((one, number) => drawn(one, shown[number - 1])));
  $("messages").scrollTop = $("messages").scrollHeight;
}

function drawn(message, before) {
  return draw(message, before, { tools: message.author.bot && !isWhisper(message) ? tools(message) : [], dismiss: () => remove(message.id) });
}

function tools(message) {
  return onMessages().map((one) =>
    h("button", { type: "button", onclick: () => pick(one.name, message) }, one.name));
}

async function pick(name, message) {
  try {
    const reply = await act({ do: "menu", user: world.user.id, message: message.id, name });
    if (reply.failed) notice("The application did not respond.");
    if (reply.modal) openModal(reply);
  } catch (error) {
    notice(error.message);
  }
}

function remove(id) {
  messages.delete(id);
  $(`message-${id}`)?.remove();
}

function hear({ name, data }) {
  if (name === "MESSAGE_CREATE" || name === "MESSAGE_UPDATE") put(data, name === "MESSAGE_CREATE");
  else if (name === "MESSAGE_DELETE") remove(data.id);
  else if (/^(CHANNEL|THREAD|GUILD)_/.test(name)) refresh().then(drawChannels);
}

function put(message, isNew) {
  if (message.channel_id !== world.channel) {
    if (isNew) count(message);
    return;
  }
  const box = $("messages");
  const known = messages.has(message.id);
  if (!known && !isNew) return; // dismissed
  messages.set(message.id, message);
  const all = [...messages.values()];
  const place = drawn(message, all[all.findIndex((one) => one.id === message.id) - 1]);
  if (known) swap($(`message-${message.id}`), place);
  else box.append(place);
  if (low) box.scrollTop = box.scrollHeight;
}

// An edit takes the old one's place; the eye is led there.
function swap(old, place) {
  old?.replaceWith(place);
  place.classList.add("changed");
}

async function count(message) {
  if (!place(message.channel_id)) await refresh();
  const before = unread.get(message.channel_id) ?? { count: 0, pinged: false };
  unread.set(message.channel_id, { count: before.count + 1, pinged: before.pinged || concerns(message) });
  drawChannels();
}

function drawChannels() {
  const [rooms, direct] = [places().filter((one) => one.type !== DIRECT), places().filter((one) => one.type === DIRECT)];
  $("channels").replaceChildren(
    h("h2", {}, "Channels"), h("ul", {}, rooms.map(channel)),
    ...(direct.length ? [h("h2", {}, "Direct messages"), h("ul", {}, direct.map(channel))] : []),
  );
  document.querySelector("#panes .dot").hidden = unread.size === 0;
}

function channel(one) {
  const news = unread.get(one.id);
  const button = h("button", { type: "button", onclick: () => enter(one.id), "aria-current": one.id === world.channel ? "page" : null },
    h("span", { class: "mark", "aria-hidden": "true" }, one.type === DIRECT ? "@" : "#"), h("span", { class: "name" }, one.name),
    news && h("span", { class: news.pinged ? "count pinged" : "count", "aria-label": `${news.count} unread` }, news.count));
  button.classList.toggle("unread", Boolean(news));
  return h("li", {}, button);
}

// After a break in the stream, what was missed is read anew.
let gone = false;
function connected(isThere) {
  $("online").textContent = isThere ? "" : "connection lost";
  if (isThere && gone) refresh().then(load);
  gone = !isThere;
}

function step(by) {
  const all = places();
  const at = all.findIndex((one) => one.id === world.channel);
  enter(all[(at + by + all.length) % all.length].id);
}

document.addEventListener("keydown", (event) => {
  if (event.altKey && event.key === "ArrowDown") step(1);
  else if (event.altKey && event.key === "ArrowUp") step(-1);
  else if (event.key === "/" && !/INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) begin("/");
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const pill = event.target.closest(".mention[data-channel]");
  if (pill && names.channel(pill.dataset.channel)) enter(pill.dataset.channel);
  const link = event.target.closest("#messages a");
  if (link && showItem(link.href)) event.preventDefault();
  const pane = event.target.closest("#panes button");
  if (pane) document.body.dataset.pane = pane.dataset.pane;
});

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
$("theme").addEventListener("click", () => {
  const dark = getComputedStyle(document.documentElement).colorScheme.trim() === "dark";
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", document.documentElement.dataset.theme);
});

// Who reads the newest message goes on doing so, whatever grows or shrinks around it.
let low = true;
$("messages").addEventListener("scroll", () => { low = isLow(); });
const isLow = () => $("messages").scrollHeight - $("messages").scrollTop - $("messages").clientHeight < 80;
const stay = () => { if (low) $("messages").scrollTop = $("messages").scrollHeight; };
new ResizeObserver(stay).observe($("messages"));
$("messages").addEventListener("load", stay, true); // of pictures, which come later than their message

start().catch((error) => notice(`The demo does not answer: ${error.message}`));
