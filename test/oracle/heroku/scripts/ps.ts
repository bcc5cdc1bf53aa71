import type { Script } from "../script.ts";

export const ps: readonly Script[] = [
  {
    name: "nothing runs",
    given: ["app"],
    lines: ["ps -a example", "ps:scale -a example", "ps:type -a example", "ps web -a example"],
  },
  {
    name: "one web dyno",
    given: ["deployed"],
    lines: ["ps -a example", "ps web -a example", "ps worker -a example"],
  },
  {
    name: "scale",
    given: ["deployed"],
    lines: ["ps:scale -a example", "ps:scale worker=1 -a example", "ps:scale -a example"],
  },
  { name: "scale to nothing", given: ["deployed"], lines: ["scale web=0 -a example", "ps -a example"] },
  {
    name: "scale: words it does not know",
    given: ["deployed"],
    lines: ["scale web 1 -a example", "scale nope=1 -a example", "scale web=x -a example"],
  },
  {
    name: "scale beyond the plan",
    given: ["deployed"],
    lines: ["scale web=2 -a example", "scale web=1:Standard-1X -a example", "scale web=2:nope -a example"],
  },
  {
    name: "scale by steps",
    given: ["deployed"],
    lines: ["scale worker+1 -a example", "scale worker-1 -a example"],
  },
  {
    name: "types",
    given: ["deployed"],
    lines: [
      "ps:type -a example",
      "ps:type basic -a example",
      "ps:type web=nope -a example",
      "ps:type nope=basic -a example",
    ],
  },
  {
    name: "restart",
    given: ["deployed"],
    lines: [
      "restart -a example",
      "restart web.1 -a example",
      "restart -d web.1 -a example",
      "restart -p web -a example",
    ],
  },
  {
    name: "restart what is not there",
    given: ["deployed"],
    lines: ["restart -d web.9 -a example", "restart -p nope -a example"],
  },
  {
    name: "stop",
    given: ["deployed"],
    lines: [
      "ps:stop -a example",
      "ps:stop web.1 -a example",
      "ps:stop -p web -a example",
      "kill -d web.1 -a example",
    ],
  },
  {
    name: "logs of a new app",
    given: ["app"],
    lines: ["logs -a example", "logs -n 1 -a example", "logs -s app -a example"],
  },
  {
    name: "logs of a deployed app",
    given: ["deployed"],
    lines: [
      "logs -a example",
      "logs -n 3 -a example",
      "logs -p web -a example",
      "logs -d web.1 -a example",
      "logs -s heroku -a example",
    ],
  },
  { name: "run needs a command", given: ["app"], lines: ["run -a example", "run:detached -a example"] },
];
