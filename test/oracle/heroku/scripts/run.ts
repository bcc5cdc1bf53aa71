import type { Script } from "../script.ts";

const deployed = ["deployed"] as const;

/** One-off dynos, whom the real CLI meets at the platform's rendezvous over TLS. */
export const run: readonly Script[] = [
  {
    name: "run",
    given: deployed,
    lines: ["run hello -a example", "run 'hello there' -a example", "ps -a example"],
  },
  { name: "run on a terminal", given: deployed, tty: true, lines: ["run hello -a example"] },
  { name: "run without a terminal", given: deployed, lines: ["run --no-tty hello -a example"] },
  {
    name: "run with a size",
    given: deployed,
    lines: [
      "run -s basic hello -a example",
      "run --size standard-2x hello -a example",
      "run --size nope hello -a example",
    ],
  },
  {
    name: "run with variables",
    given: deployed,
    lines: ["run -e 'A=1;B=2' hello -a example", "run --env A hello -a example"],
  },
  { name: "run with a type", given: deployed, lines: ["run --type worker hello -a example"] },
  { name: "run what is not there", given: deployed, lines: ["run nonsense -a example"] },
  { name: "run what fails", given: deployed, lines: ["run fail -a example"] },
  {
    name: "run quietly",
    given: deployed,
    lines: ["run --no-notify hello -a example", "run --no-launcher hello -a example"],
  },
  {
    name: "run on a new app",
    given: ["app"],
    lines: ["run hello -a example", "run:detached hello -a example"],
  },
  {
    name: "run nothing",
    given: deployed,
    lines: [
      "run -a example",
      "run:detached -a example",
      "run",
      "run:inside -a example",
      "run:inside web.1 -a example",
    ],
  },
  {
    name: "run:detached",
    given: deployed,
    lines: ["run:detached hello -a example", "run:detached -s basic hello -a example"],
  },
  {
    name: "run:detached on a terminal",
    given: deployed,
    tty: true,
    lines: ["run:detached hello -a example"],
  },
  {
    name: "rake and console",
    given: deployed,
    lines: [
      "rake db:migrate -a example",
      "rake -a example",
      "console -a example",
      "console -s basic -a example",
    ],
  },
  {
    name: "of somebody else",
    lines: ["run bash -a theirs", "run:detached bash -a theirs", "rake x -a theirs", "console -a theirs"],
  },
];
