// Buttons, menus and the newer layouts of a message, and what happens when they are used.

import { act } from "./api.js";
import { optionsOf } from "./choices.js";
import { h, notice } from "./dom.js";
import { dropdown } from "./dropdown.js";
import { link, markdown } from "./markdown.js";
import { openModal } from "./modal.js";
import { names, world } from "./world.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

export const components = (message) =>
  message.components.length > 0 && h("div", { class: "components" }, message.components.map((part) => drawn(part, message)));

function drawn(part, message) {
  const inside = (parts) => parts.map((one) => drawn(one, message));
  switch (part.type) {
    case 1: return h("div", { class: "row" }, inside(part.components));
    case 2: return button(part, message);
    case 3: case 5: case 6: case 7: case 8: return select(part, message);
    case 9: return h("div", { class: "section" }, h("div", {}, inside(part.components)), drawn(part.accessory, message));
    case 10: return h("div", { class: "content" }, markdown(part.content, names));
    case 11: return h("img", { class: "thumbnail", src: part.media.url, alt: part.description ?? "" });
    case 12: return h("div", { class: "gallery" }, part.items.map((one) => h("img", { class: "picture", src: one.media.url, alt: one.description ?? "" })));
    case 13: return h("p", { class: "file" }, link(part.file.url, [part.file.name ?? "file"]));
    case 14: return h("hr", { class: part.divider === false ? "space" : "" });
    case 17: return container(part, inside(part.components));
    default: return null;
  }
}

function container(part, inside) {
  const box = h("section", { class: "embed" }, inside);
  if (part.accent_color) box.style.setProperty("--bar", `#${part.accent_color.toString(16).padStart(6, "0")}`);
  return box;
}

function button(part, message) {
  const label = [part.emoji?.name, part.label].filter(Boolean).join(" ");
  if (part.style === 5) return h("a", { class: "button link", href: part.url, target: "_blank", rel: "noopener noreferrer" }, label, " ↗");
  const pressed = h("button", { type: "button", class: `button ${STYLES[part.style] ?? "secondary"}`, disabled: part.disabled }, label);
  pressed.addEventListener("click", () => use(pressed, { do: "click", message: message.id, custom_id: part.custom_id }));
  return pressed;
}

function select(part, message) {
  const menu = dropdown({
    label: part.placeholder ?? "Make a selection",
    options: optionsOf(part),
    least: part.min_values ?? 1,
    most: part.max_values ?? 1,
    disabled: part.disabled,
    choose: (values) => use(menu, { do: "choose", message: message.id, custom_id: part.custom_id, values }),
  });
  return menu;
}

// Does it, shows that it is under way, and opens the window that the bot may answer with.
async function use(element, wish) {
  element.classList.add("busy");
  try {
    const reply = await act({ ...wish, user: world.user.id });
    if (reply.failed) notice("This interaction failed: the application did not respond.");
    if (reply.modal) openModal(reply);
  } catch (error) {
    notice(error.message);
  } finally {
    element.classList.remove("busy");
  }
}
