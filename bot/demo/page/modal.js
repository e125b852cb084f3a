// The window that a command or a button may open: texts to fill in, menus to choose from.

import { act } from "./api.js";
import { optionsOf } from "./choices.js";
import { dropdown } from "./dropdown.js";
import { $, h, notice } from "./dom.js";
import { markdown } from "./markdown.js";
import { names, world } from "./world.js";

const TEXT_INPUT = 4, TEXT_DISPLAY = 10, LABEL = 18, RADIO = 21, CHECKBOX = 23;

export function openModal(reply) {
  const dialog = $("modal");
  const fields = [];
  const form = h(
    "form",
    { method: "dialog" },
    h("h2", { id: "modal-title" }, reply.modal.title),
    reply.modal.components.map((part) => row(part, fields)),
    h("footer", {}, h("button", { type: "button", class: "button plain", onclick: () => dialog.close() }, "Cancel"), h("button", { class: "button primary" }, "Submit")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(reply, fields);
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

async function submit(reply, fields) {
  const values = Object.fromEntries(fields.map(([name, read]) => [name, read()]));
  try {
    const answer = await act({ do: "submit", user: world.user.id, reply: reply.id, values });
    if (answer.failed) notice("Something went wrong: the application did not respond.");
    $("modal").close();
  } catch (error) {
    notice(error.message);
  }
}

function row(part, fields) {
  if (part.type === TEXT_DISPLAY) return h("div", { class: "content" }, markdown(part.content, names));
  const inner = part.type === LABEL ? part.component : part.components[0];
  const [input, read] = field(inner);
  fields.push([inner.custom_id, read]);
  return h("label", { class: "field" },
    h("span", {}, part.label ?? inner.label, inner.required !== false && h("span", { class: "required", "aria-hidden": "true" }, " *")),
    part.description && h("small", {}, part.description),
    input,
  );
}

function field(part) {
  if (part.type === TEXT_INPUT) {
    const limits = { maxLength: part.max_length ?? 4000, required: part.required !== false, placeholder: part.placeholder ?? "" };
    const input = part.style === 2 ? h("textarea", { rows: 4, ...limits }) : h("input", limits);
    input.value = part.value ?? "";
    return [input, () => input.value];
  }
  if (part.type === CHECKBOX) {
    const box = h("input", { type: "checkbox", checked: Boolean(part.default) });
    return [box, () => box.checked];
  }
  const options = part.options ?? optionsOf(part);
  const one = part.type === RADIO;
  const least = part.required === false ? 0 : part.min_values ?? 1;
  const menu = dropdown({ label: part.placeholder ?? "Make a selection", options, least, most: one ? 1 : part.max_values ?? (part.type === 3 ? 1 : options.length), choose: () => {} });
  return [menu, () => (one ? menu.chosen()[0] ?? null : menu.chosen())];
}
