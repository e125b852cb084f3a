// Elements in one line: h("button", { class: "blue", onclick: act }, "Go").

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const $ = (id) => document.getElementById(id);

// A colour that a name always has.
export function hue(name) {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 360;
  return sum;
}

export function avatar(user, size = "") {
  if (user.bot) return h("img", { class: `avatar ${size}`, src: "encore.svg", alt: "" });
  const circle = h("span", { class: `avatar ${size}`, "aria-hidden": "true" }, [...(user.name ?? user.username)][0].toUpperCase());
  circle.style.setProperty("--hue", hue(user.name ?? user.username));
  return circle;
}

// What went wrong, where it is seen, for as long as it takes to read.
let fading;
export function notice(text) {
  const place = $("notice");
  place.textContent = text;
  place.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { place.hidden = true; }, 8000);
}
