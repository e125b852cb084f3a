// What there is on this Discord, and who is looking at it.

import { get } from "./api.js";

export const TEXT = 0, DIRECT = 1;
export const world = { bot: null, guild: null, direct: [], user: null, channel: null };

export async function refresh() {
  const state = await get("/_local/state");
  world.bot = state.bot;
  world.guild = state.guilds[0];
  world.direct = state.direct;
  world.user ??= people()[0];
  return state;
}

export const people = () => world.guild.members.filter((member) => !member.bot);
export const rooms = () => world.guild.channels.filter((channel) => channel.type !== DIRECT);

// Where the one who looks can go: the server's channels, and their own direct messages.
export function places() {
  const mine = world.direct.filter((direct) => direct.user.id === world.user.id);
  return [...rooms(), ...mine.map((direct) => ({ id: direct.id, name: world.bot.name, type: DIRECT }))];
}

export const place = (id) => places().find((one) => one.id === id);
export const roles = () => world.guild.roles.filter((role) => role.id !== world.guild.id);
export const member = (id) => world.guild.members.find((one) => one.id === id);

export const names = {
  channel: (id) => rooms().find((one) => one.id === id)?.name,
  role: (id) => world.guild.roles.find((one) => one.id === id)?.name,
  user: (id) => member(id)?.name,
};

export const isMe = (id) => id === world.user.id;
export const concerns = (message) =>
  message.mention_everyone ||
  message.mentions.some((user) => isMe(user.id)) ||
  message.mention_roles.some((role) => member(world.user.id)?.roles.includes(role));
