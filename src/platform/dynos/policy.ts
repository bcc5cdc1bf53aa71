/** Times of the dyno manager, in milliseconds. https://devcenter.heroku.com/articles/dynos */
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export const policy = {
  /** From the decision to the container: a slug is fetched and unpacked. */
  launch: { least: 1.5 * second, most: 3 * second },
  /** From "Starting process with command" to the first instruction of the process. */
  start: { least: 0.6 * second, most: 1.4 * second },
  /** From a web process's listening to the moment it is noticed from outside. */
  probe: 0.5 * second,
  /** A process that ran when the world was saved is started again, and says nothing twice for so long. */
  settle: second,
  /** A web process must listen on $PORT by then, or R10. */
  boot: 60 * second,
  /** How long an attached one-off dyno waits for its client. */
  client: 60 * second,
  /** After which Linux gives up on a host that does not even refuse. */
  connect: 127 * second,
  /** After SIGHUP, until a one-off dyno that goes on without its client is told of: R16. */
  hangup: 30 * second,
  /** After SIGTERM, before R12 and SIGKILL. */
  grace: 30 * second,
  /** Without a visitor, until an app of pooled dynos falls asleep. */
  idle: 30 * minute,
  /** Every dyno is replaced once a day, at a time of its own. */
  cycle: { least: 24 * hour, most: 24 * hour + 216 * minute },
  /** Up for so long, a dyno counts as having been healthy: its next crash is a first one. */
  healthy: 10 * minute,
  /** Waits before the second, third... restart after crashes in a row; the first is immediate. */
  backOff: [20 * minute, 40 * minute, 60 * minute, 2 * hour, 4 * hour, 8 * hour],
  /** How long the router keeps a request while a dyno starts, and while it does not answer. */
  queue: 75 * second,
  response: 30 * second,
  /** How long an answer that has begun may be silent. */
  silence: 55 * second,
  /** Between two looks at a dyno that takes more memory than it has. */
  memory: 20 * second,
} as const;
