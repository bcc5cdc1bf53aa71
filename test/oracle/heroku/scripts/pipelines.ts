import type { Script } from "../script.ts";

export const pipelines: readonly Script[] = [
  { name: "none", lines: ["pipelines", "pipelines:info nope", "pipelines:destroy nope"] },
  {
    name: "create, add, look, remove",
    given: ["deployed", "another app"],
    lines: [
      "pipelines:create line-one -a example -s staging",
      "pipelines",
      "pipelines:info line-one",
      "pipelines:add line-one -a example-two -s production",
      "pipelines:info line-one",
      "info -a example",
      "pipelines:remove -a example-two",
      "pipelines:update -s production -a example",
      "pipelines:rename line-one line-two",
      "pipelines:destroy line-two",
    ],
  },
  {
    name: "promote",
    given: ["deployed", "another app"],
    lines: [
      "pipelines:promote -a example",
      "pipelines:create line-one -a example -s staging",
      "pipelines:promote -a example",
      "pipelines:add line-one -a example-two -s production",
      "pipelines:promote -a example",
      "releases -a example-two",
      "pipelines:promote -a example-two",
    ],
  },
  {
    name: "names that cannot be",
    given: ["app"],
    lines: ["pipelines:create X -a example -s staging", "pipelines:update -a example"],
  },
];
