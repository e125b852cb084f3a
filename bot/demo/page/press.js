// The press: what is printed and by whom, what the bot made of it, and what may be done there.

import { get, listen, post } from "./api.js";
import { dayOf, longDay, now, setNow, timeOf } from "./clock.js";
import { $, h, hue, notice } from "./dom.js";

const press = (wish) => post("/_press/do", wish).catch((error) => notice(error.message));
let shown = 0;
let own;

// Follows the press, which knows what time it is.
export async function openPress() {
  const hear = (state) => {
    setNow(state.now);
    draw(state);
  };
  hear(await get("/_press/state"));
  listen("/_press/events", hear);
}

function draw(state) {
  own ??= ownNews(state.papers);
  const act = state.acts.at(-1);
  const cards = $("press").querySelector(".cards");
  const scrolled = cards?.scrollTop ?? 0;
  const parts = [
    h("header", { class: "bar" }, h("h2", {}, "The press"), h("time", {}, longDay(now()))),
    h("section", { class: "act" },
      h("h3", {}, h("span", { class: "number" }, `${state.acts.length - 1}`), act.title),
      h("p", {}, act.note),
      controls(state),
    ),
    h("details", { class: "papers" }, h("summary", {}, `Feeds`, trouble(state.papers)), h("ul", {}, state.papers.map(paper))),
    own,
    h("ol", { class: "cards", tabindex: "0", "aria-label": "What was printed, newest first" }, [...state.printed].reverse().map((one, number) => card(one, state.printed.length - number > shown))),
  ];
  const open = $("press").querySelector(".papers")?.open;
  $("press").replaceChildren(...parts);
  $("press").querySelector(".papers").open = open ?? false;
  const fresh = state.printed.length > shown;
  shown = state.printed.length;
  if (!fresh) $("press").querySelector(".cards").scrollTop = scrolled;
}

function controls(state) {
  if (state.over) return h("p", { class: "over" }, "The season is over. Print news of your own, try commands, press buttons.");
  const go = state.playing ? { do: "pause" } : { do: "play" };
  return h("div", { class: "controls" },
    h("button", { type: "button", class: "button primary", onclick: () => press({ do: "next" }) }, `Next: ${state.next}`),
    h("button", { type: "button", class: "button secondary", onclick: () => press(go) }, state.playing ? "Pause" : "Play on"),
  );
}

function trouble(papers) {
  const down = papers.filter((one) => one.down).length;
  return down > 0 && h("span", { class: "down" }, ` ${down} down`);
}

function paper(one) {
  const toggle = h("button", { type: "button", class: "button secondary", "aria-label": `${one.down ? "Mend" : "Break"} the feed of ${one.name}` }, one.down ? "Mend" : "Break");
  toggle.addEventListener("click", () => {
    toggle.disabled = true;
    press({ do: one.down ? "mend" : "break", paper: one.key });
  });
  return h("li", {}, h("span", { class: one.down ? "light down" : "light", title: one.down ? "answers 503" : "answers" }), h("b", {}, one.name), h("small", {}, `${one.form} · ${one.language}`), toggle,
    !one.listed && h("p", {}, "Not read until /sources add is told: ", h("code", {}, one.address)));
}

function ownNews(papers) {
  const select = h("select", { name: "paper", "aria-label": "Outlet" }, papers.map((one) => h("option", { value: one.key }, one.name)));
  const headline = h("input", { name: "headline", placeholder: "Headline", "aria-label": "Headline", required: true, maxlength: 300 });
  const summary = h("textarea", { name: "summary", placeholder: "Summary: what else the feed says", "aria-label": "Summary", rows: 3, maxlength: 2000 });
  const send = h("button", { class: "button primary" }, "Print it");
  const form = h("form", {}, select, headline, summary, send);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    await press({ do: "print", paper: select.value, headline: headline.value, summary: summary.value });
    send.disabled = false;
    headline.value = summary.value = "";
  });
  return h("details", { class: "own" }, h("summary", {}, "Print news of your own"), form);
}

function card(one, fresh) {
  const at = new Date(one.at * 1000);
  const place = h("li", { class: "card", "data-link": one.link },
    h("p", { class: "outlet" }, h("b", {}, one.outlet), h("time", {}, `${dayOf(at)}, ${timeOf(at)}`)),
    h("h3", {}, one.headline),
    one.summary && h("p", { class: "summary" }, one.summary),
    one.link && h("ul", { class: "made" }, verdict(one)),
  );
  place.style.setProperty("--hue", hue(one.outlet));
  place.classList.toggle("fresh", fresh);
  return place;
}

function verdict(one) {
  if (one.made.length) return one.made.map((made) => h("li", { class: made.told ? "told" : "silent" }, made.text));
  if (one.unread) return h("li", { class: "waiting" }, one.down ? "not seen yet: the feed is down" : "being read");
  if (one.act === 1) return h("li", { class: "silent" }, "was there before");
  return h("li", { class: "silent" }, "names no show that is watched");
}

// Shows the item that a link in a message leads to; false where no paper printed it.
export function showItem(address) {
  const found = [...document.querySelectorAll(".card")].find((one) => one.dataset.link === address);
  if (!found) return false;
  document.body.dataset.pane = "press";
  found.scrollIntoView({ block: "center", behavior: "smooth" });
  found.classList.add("looked-up");
  setTimeout(() => found.classList.remove("looked-up"), 2500);
  return true;
}
