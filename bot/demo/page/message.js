// A message as it looks.

import { full, timeOf, told } from "./clock.js";
import { components } from "./components.js";
import { avatar, h } from "./dom.js";
import { link, markdown } from "./markdown.js";
import { concerns, member, names } from "./world.js";

const EPHEMERAL = 1 << 6, LOADING = 1 << 7, SUPPRESSED = 1 << 2;
const TOGETHER = 7 * 60 * 1000;

// `before` is the message above; `tools` the buttons that show on the message; `dismiss` takes it away.
export function draw(message, before, { tools = [], dismiss }) {
  const date = new Date(message.timestamp);
  const answers = message.interaction_metadata;
  const joined = joins(message, before, date);
  const place = h(
    "article",
    { class: "message", id: `message-${message.id}`, "data-id": message.id, "aria-label": `${message.author.username}, ${full(date)}` },
    answers && said(answers),
    joined
      ? h("time", { class: "margin", datetime: message.timestamp, title: full(date) }, timeOf(date))
      : avatar(message.author),
    h("div", { class: "body" }, !joined && head(message, date), content(message), dismiss && isWhisper(message) && onlyYou(dismiss)),
    tools.length > 0 && h("div", { class: "tools" }, tools),
  );
  place.classList.toggle("joined", joined);
  place.classList.toggle("pinged", concerns(message));
  place.classList.toggle("whisper", isWhisper(message));
  return place;
}

export const isWhisper = (message) => Boolean(message.flags & EPHEMERAL);

function joins(message, before, date) {
  return (
    before !== undefined &&
    !message.interaction_metadata &&
    before.author.id === message.author.id &&
    date - new Date(before.timestamp) < TOGETHER &&
    !isWhisper(before)
  );
}

function said(metadata) {
  const what = metadata.name ? ["used ", h("span", { class: "used" }, metadata.type === 2 ? `/${metadata.name}` : metadata.name)] : ["pressed a button"];
  return h("p", { class: "reference" }, avatar(metadata.user, "tiny"), h("b", {}, metadata.user.username), " ", what);
}

function head(message, date) {
  const moderator = member(message.author.id)?.manage_guild;
  return h(
    "h3",
    { class: "head" },
    h("span", { class: moderator ? "author moderator" : "author" }, message.author.username),
    message.author.bot && h("span", { class: "app" }, "APP"),
    told(date),
  );
}

function content(message) {
  if (message.flags & LOADING) return h("p", { class: "thinking" }, `${message.author.username} is thinking`, h("span", { class: "dots" }, "…"));
  const text = message.content && h("div", { class: "content" }, markdown(message.content, names));
  const edited = message.edited_timestamp && h("span", { class: "edited", title: full(new Date(message.edited_timestamp)) }, "(edited)");
  if (text && edited) (text.lastElementChild ?? text).append(" ", edited);
  const embeds = message.flags & SUPPRESSED ? [] : message.embeds;
  return [
    text,
    message.attachments.map(attachment),
    embeds.map(embed),
    !text && edited,
    components(message),
  ];
}

function attachment(file) {
  if (file.content_type?.startsWith("image/")) return h("img", { class: "picture", src: file.url, alt: file.description ?? file.filename });
  return h("p", { class: "file" }, link(file.url, [file.filename]));
}

function embed(one) {
  const box = h(
    "section",
    { class: "embed" },
    h("div", { class: "text" },
      one.author && h("p", { class: "by" }, one.author.url ? link(one.author.url, [one.author.name]) : one.author.name),
      one.title && h("h4", {}, one.url ? link(one.url, markdown(one.title, names)) : markdown(one.title, names)),
      one.description && h("div", { class: "description" }, markdown(one.description, names)),
      one.fields?.length && h("dl", {}, one.fields.map(field)),
    ),
    one.thumbnail && h("img", { class: "thumbnail", src: one.thumbnail.url, alt: one.thumbnail.description ?? "" }),
    one.image && h("img", { class: "picture", src: one.image.url, alt: one.image.description ?? one.title ?? "", title: one.image.description }),
    foot(one),
  );
  if (one.color) box.style.setProperty("--bar", `#${one.color.toString(16).padStart(6, "0")}`);
  return box;
}

function field(one) {
  return h("div", { class: one.inline ? "inline" : "" }, h("dt", {}, markdown(one.name, names)), h("dd", {}, markdown(one.value, names)));
}

function foot(one) {
  const parts = [one.footer?.text, one.timestamp && told(new Date(one.timestamp))].filter(Boolean);
  return parts.length > 0 && h("footer", {}, parts.flatMap((part, number) => (number ? [" • ", part] : [part])));
}

function onlyYou(dismiss) {
  return h("p", { class: "only-you" }, "Only you can see this • ", h("button", { type: "button", class: "plain", onclick: dismiss }, "Dismiss message"));
}
