import type { Script } from "../script.ts";

export const buildpacks: readonly Script[] = [
  {
    name: "search",
    lines: ["buildpacks:search python", "buildpacks:search nothing-like-it", "buildpacks:search"],
  },
  {
    name: "search by field",
    lines: [
      "buildpacks:search --name python,ruby",
      "buildpacks:search --namespace heroku",
      "buildpacks:search --description java",
    ],
  },
  {
    name: "info",
    lines: [
      "buildpacks:info heroku/python",
      "buildpacks:info heroku/nope",
      "buildpacks:info nope",
      "buildpacks:info heroku/python --json",
    ],
  },
  {
    name: "versions",
    lines: [
      "buildpacks:versions heroku/python",
      "buildpacks:versions heroku/nope",
      "buildpacks:versions nope",
    ],
  },
  {
    name: "add and remove by name",
    given: ["app"],
    lines: [
      "buildpacks:add heroku/nodejs -a example",
      "buildpacks:add heroku/python -a example",
      "buildpacks -a example",
      "buildpacks:remove heroku/nodejs -a example",
      "buildpacks -a example",
    ],
  },
  {
    name: "insert at the front",
    given: ["app"],
    lines: [
      "buildpacks:set heroku/python -a example",
      "buildpacks:add --index 1 heroku/nodejs -a example",
      "buildpacks:set --index 2 heroku/ruby -a example",
      "buildpacks -a example",
      "buildpacks:set --index 9 heroku/go -a example",
    ],
  },
  {
    name: "arguments missing",
    given: ["app"],
    lines: [
      "buildpacks:add -a example",
      "buildpacks:set -a example",
      "buildpacks:info",
      "buildpacks:versions",
    ],
  },
  {
    name: "indexes that are none",
    given: ["app"],
    lines: [
      "buildpacks:add heroku/python -i x -a example",
      "buildpacks:remove -i -1 -a example",
      "buildpacks:add heroku/python -i -1 -a example",
    ],
  },
  { name: "on create", lines: ["create example -b heroku/python", "buildpacks -a example"] },
];
