// The demo's time, which is not ours: told by the press, it runs on from there. All times in UTC.

import { h } from "./dom.js";

let ahead = 0;

export function setNow(seconds) {
  ahead = seconds * 1000 - Date.now();
  showTimes();
}
export const now = () => new Date(Date.now() + ahead);

const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const time = format({ hour: "2-digit", minute: "2-digit" });
const day = format({ day: "numeric", month: "short", year: "numeric" });
const long = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const STYLES = {
  t: (date) => time.format(date),
  T: (date) => format({ timeStyle: "medium" }).format(date),
  d: (date) => format({ dateStyle: "short" }).format(date),
  D: (date) => format({ dateStyle: "long" }).format(date),
  f: (date) => `${format({ dateStyle: "long" }).format(date)} ${time.format(date)}`,
  F: (date) => `${long.format(date)} ${time.format(date)}`,
  R: ago,
};
const UNITS = [["year", 31536000], ["month", 2592000], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];

export const dayOf = (date) => day.format(date);
export const longDay = (date) => long.format(date);
export const timeOf = (date) => time.format(date);
export const full = (date) => STYLES.F(date);

// "Today at 09:00", "Yesterday at 15:00", "25 Apr 2025, 09:00".
function when(date) {
  const between = Math.round((Date.UTC(...ymd(now())) - Date.UTC(...ymd(date))) / 86400000);
  if (between === 0) return `Today at ${time.format(date)}`;
  if (between === 1) return `Yesterday at ${time.format(date)}`;
  return `${day.format(date)}, ${time.format(date)}`;
}

// A <time> element that says a date as `say` has it, and anew as time goes by.
export function told(date, say = when, attributes = {}) {
  const element = h("time", { datetime: date.toISOString(), title: full(date), ...attributes });
  element.tell = () => { element.textContent = say(date); };
  element.tell();
  return element;
}

const showTimes = () => document.querySelectorAll("time").forEach((one) => one.tell?.());
setInterval(showTimes, 30000);

// A timestamp of Discord's: <t:SECONDS:STYLE>.
export const stamp = (seconds, style) => told(new Date(seconds * 1000), STYLES[style] ?? STYLES.f, { class: "stamp" });

function ago(date) {
  const seconds = (date - now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return relative.format(Math.round(seconds / size), unit);
}

const ymd = (date) => [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
