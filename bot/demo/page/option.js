// One option of a command: a chip with a name, something to type, and what may be meant by it.

import { act } from "./api.js";
import { h } from "./dom.js";
import { suggest } from "./suggest.js";
import { people, roles, rooms, world } from "./world.js";

const INTEGER = 4, BOOLEAN = 5, USER = 6, CHANNEL = 7, ROLE = 8, MENTIONABLE = 9, NUMBER = 10;
const PAUSE = 150;

// `others()` gives the values of the other options so far; `done` is called when one was chosen.
export function option(described, command, others, done) {
  const input = h("input", { type: "text", "aria-label": `${described.name}: ${described.description}`, placeholder: described.required ? "" : "optional", size: 8 });
  const chip = h("label", { class: "option", title: described.description }, h("span", {}, described.name), input);
  let chosen;

  const { list, ask } = suggest(input, {
    find: (typed) => (chosen && typed === chosen.label ? [] : found(described, command, typed, others)),
    take(picked) {
      chosen = picked;
      input.value = picked.label;
      widen();
      done();
    },
    wait: described.autocomplete ? PAUSE : 0,
  });
  const widen = () => { input.size = Math.min(Math.max(input.value.length + 1, 8), 40); };
  input.addEventListener("input", () => {
    if (input.value !== chosen?.label) chosen = undefined;
    widen();
    chip.classList.remove("wrong");
  });
  chip.append(list);
  return {
    name: described.name,
    description: described.description,
    required: Boolean(described.required),
    element: chip,
    input,
    ask,
    get given() { return input.value.trim() !== ""; },
    // What is sent; undefined where nothing was given. Throws a sentence for what can't be meant.
    get value() {
      if (!this.given) return undefined;
      return chosen ? chosen.value : typedValue(described, input.value.trim());
    },
  };
}

function typedValue(described, typed) {
  const named = fixed(described).find((one) => one.label.toLowerCase() === typed.toLowerCase());
  if (named) return named.value;
  if (described.type === INTEGER || described.type === NUMBER) {
    if (Number.isFinite(Number(typed)) && !described.choices) return Number(typed);
  } else if (![BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE].includes(described.type) && !described.choices) return typed;
  throw new Error(`Choose ${described.name} from the list.`);
}

async function found(described, command, typed, others) {
  if (described.autocomplete) {
    const wish = { do: "autocomplete", user: world.user.id, channel: world.channel, name: command, option: described.name, typed, options: others() };
    const { choices } = await act(wish);
    return choices.map((one) => ({ label: one.name, value: one.value }));
  }
  const wanted = typed.replace(/^[#@]/, "").toLowerCase();
  return fixed(described).filter((one) => one.label.toLowerCase().includes(wanted));
}

function fixed(described) {
  if (described.choices) return described.choices.map((one) => ({ label: one.name, value: one.value }));
  const users = () => people().map((one) => ({ label: `@${one.name}`, value: one.id }));
  const groups = () => roles().map((one) => ({ label: `@${one.name}`, value: one.id }));
  const fits = (channel) => !described.channel_types?.length || described.channel_types.includes(channel.type);
  switch (described.type) {
    case BOOLEAN: return [{ label: "True", value: true }, { label: "False", value: false }];
    case USER: return users();
    case CHANNEL: return rooms().filter(fits).map((one) => ({ label: `#${one.name}`, value: one.id, hint: one.topic }));
    case ROLE: return groups();
    case MENTIONABLE: return [...users(), ...groups()];
    default: return [];
  }
}
