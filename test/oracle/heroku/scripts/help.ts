import type { Script } from "../script.ts";

const ownWords = "longer descriptions and examples are told in our own words";

export const help: readonly Script[] = [
  { name: "of a topic", lines: ["help auth", "auth", "git --help", "help local:nope"] },
  {
    name: "of simple commands",
    lines: ["help maintenance:on", "logout --help", "help keys:clear", "whoami -h"],
  },
  {
    name: "of commands with arguments",
    lines: ["help drains:add", "help addons:attach", "help features:enable", "help addons:rename"],
  },
  {
    name: "of commands with flags",
    lines: ["help addons:plans", "help apps:destroy", "help regions", "help access"],
  },
  { name: "of everything", lines: ["help"] },
  { name: "without anything", lines: [""] },
  { name: "of ps", lines: ["help ps"], ownWords },
  { name: "of create", lines: ["help apps:create"], ownWords },
];
