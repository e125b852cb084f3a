// What a menu offers: its own options, or people, roles, channels.

import { people, roles, rooms } from "./world.js";

// By the type of a menu: 5 people, 6 roles, 7 both, 8 channels.
export function optionsOf(part) {
  if (part.type === 3) return part.options;
  const chosen = new Set((part.default_values ?? []).map((one) => one.id));
  const fits = (channel) => !part.channel_types?.length || part.channel_types.includes(channel.type);
  const users = people().map((one) => ({ value: one.id, label: one.name, mark: "@" }));
  const groups = roles().map((one) => ({ value: one.id, label: one.name, mark: "@" }));
  const all = {
    5: users,
    6: groups,
    7: [...users, ...groups],
    8: rooms().filter(fits).map((one) => ({ value: one.id, label: one.name, mark: "#" })),
  }[part.type];
  return all.map((one) => ({ ...one, default: chosen.has(one.value) }));
}
