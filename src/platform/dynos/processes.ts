import type { Fetch } from "../../base/fetch.ts";
import { AddressInUse, type Job } from "../../base/machine.ts";
import { signalNumbers } from "../../base/signals.ts";
import type { App, Dyno } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import type { Machine } from "../machine.ts";
import { Activity } from "./activity.ts";
import { environmentOf } from "./environment.ts";
import { memoryOf, sizeOf } from "./memory.ts";
import { policy } from "./policy.ts";
import { type Observed, Repeats } from "./repeats.ts";
import { describeMachine, startCommand } from "./startup.ts";
import type { Meetings } from "./meetings.ts";

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly handle: Fetch;
}

interface Running {
  /** Absent only while the machine is starting it. */
  job?: Job;
  readonly listening: Set<Listening>;
  readonly activity: Activity;
  /** How it went, for a process that may be left out the next time. */
  observed?: Observed;
  /** Rejects when the process is over: so do the connections to it. */
  readonly lost: Promise<never>;
  /** It has listened on its port. */
  hasBound: boolean;
  /** It has ended, or is killed. */
  dead: boolean;
  /** Says again what stands in the log already. */
  muted: boolean;
  /** Nobody is to hear of it any more. */
  abandoned: boolean;
}

interface ProcessEvents {
  bound(dynoId: string): void;
  /** It holds so many bytes, which is more than its dyno has. */
  weighed(dynoId: string, bytes: number): void;
  printed(dynoId: string, lines: readonly string[]): void;
  exited(dynoId: string, status: number): void;
}

/** What the outside can reach: all addresses, not the machine's own loop. */
const open = new Set(["0.0.0.0", "::", "[::]", "*", ""]);

/** The live processes of the dynos. All that is here is lost with the page, and made again from the state. */
export class Processes {
  #store: Store;
  #machine: Machine;
  #meetings: Meetings;
  #events: ProcessEvents;
  #running = new Map<string, Running>();
  #repeats = new Repeats();

  constructor(store: Store, machine: Machine, meetings: Meetings, events: ProcessEvents) {
    this.#store = store;
    this.#machine = machine;
    this.#meetings = meetings;
    this.#events = events;
  }

  has(dynoId: string): boolean {
    return this.#running.has(dynoId);
  }

  /**
   * Starts the dyno's command on a machine of its own. `muted` keeps its output quiet while it begins anew: until a
   * request comes, or for a second.
   */
  start(app: App, dyno: Dyno, muted: boolean): void {
    const { state, slugs, clock } = this.#store;
    const slugId = app.releases.find(({ version }) => version === dyno.release)?.slugId ?? null;
    const slug = slugId === null ? undefined : state.slugs[slugId];
    const env = environmentOf(app, dyno, slug);
    const key = JSON.stringify([slugId, slug?.stack ?? app.stack, dyno.size, dyno.command, env]);
    const repeat = dyno.kind === "formation" ? this.#repeats.start(dyno.id, key) : undefined;
    if (repeat) return this.#repeat(dyno, repeat);
    const files = this.#machine.boot(slug?.stack ?? app.stack);
    const tree = slugId === null ? undefined : slugs.get(slugId);
    // The folder itself is root's; what the slug holds belongs to whom the build made it for.
    if (tree) files.as(0).graft("/app", tree);
    describeMachine(sizeOf(this.#store, dyno), files);
    const since = clock.now();
    const isClassic = this.#store.edition.name === "classic";
    let hasShown = false;
    const lines = lineSplitter((complete) => {
      hasShown = true;
      if (clock.now() - since >= policy.settle) running.muted = false;
      if (!running.muted && !running.abandoned)
        this.#events.printed(dyno.id, isClassic ? complete.map(asOlderBash) : complete);
    });
    const input = this.#meetings.input(dyno.id);
    if (dyno.attach) this.#meetings.output(dyno.id, greeting);
    const listening = new Set<Listening>();
    const { quota } = memoryOf(this.#store, dyno);
    const ownClock = dyno.kind === "formation" ? clock.background : clock;
    const activity = new Activity(clock, ownClock, () => {
      const bytes = this.memory(dyno.id);
      if (bytes > quota) this.#events.weighed(dyno.id, bytes);
    });
    let lose = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = () => reject(new Error("The process is over."));
    });
    lost.catch(() => {}); // where nobody is connected
    const running: Running = {
      listening,
      activity,
      lost,
      hasBound: false,
      dead: false,
      muted,
      abandoned: false,
    };
    const started = activity.begin();
    this.#running.set(dyno.id, running);
    running.job = this.#machine.start({
      files,
      cwd: "/app",
      env,
      command: startCommand(tree, dyno.command),
      // What an attached process says goes to its client and into no log.
      output: dyno.attach ? (data) => this.#meetings.output(dyno.id, data) : lines.write,
      ...(input && { input: activity.reading(input) }),
      ...(dyno.tty && { terminal: screenOf(dyno) }),
      clock: activity.clock,
      listen: ({ host, port }, handle) => {
        for (const other of listening) if (other.port === port) throw new AddressInUse({ host, port });
        const entry = { host, port, handle };
        listening.add(entry);
        hasShown = true;
        started();
        if (port === dyno.port) running.hasBound = true;
        if (port === dyno.port && open.has(host) && !running.abandoned) this.#events.bound(dyno.id);
        return { close: () => void listening.delete(entry) };
      },
    });
    if (dyno.kind === "formation")
      running.observed = { key, job: running.job, activity, hasShown: () => hasShown };
    void running.job.exited.then((status) => {
      running.dead = true;
      lose();
      lines.flush();
      started();
      listening.clear();
      if (this.#running.get(dyno.id) === running) this.#running.delete(dyno.id);
      if (!running.abandoned) this.#events.exited(dyno.id, status);
    });
  }

  /** In the place of a process that would do nothing until it is ended. */
  #repeat(dyno: Dyno, job: Job): void {
    const { clock } = this.#store;
    const activity = new Activity(clock, clock.background, () => {});
    const lost = new Promise<never>(() => {});
    const state = { hasBound: false, dead: false, muted: false, abandoned: false };
    const running: Running = { job, listening: new Set(), activity, lost, ...state };
    this.#running.set(dyno.id, running);
    void job.exited.then((status) => {
      running.dead = true;
      if (this.#running.get(dyno.id) === running) this.#running.delete(dyno.id);
      if (!running.abandoned) this.#events.exited(dyno.id, status);
    });
  }

  /** Sends a signal. A process that had yet to begin is over at once. */
  kill(dynoId: string, signal: "SIGTERM" | "SIGKILL" | "SIGHUP"): void {
    const running = this.#running.get(dynoId);
    if (running?.job) {
      running.dead ||= signal === "SIGKILL";
      // Going takes it a moment of the host's time, in which the grace period must not pass.
      void running.job.exited.then(running.activity.begin());
      if (signal === "SIGTERM" && running.observed)
        this.#repeats.watchEnd(dynoId, this.#store.now(), running.observed);
      running.job.kill(signal);
    } else this.#events.exited(dynoId, 128 + signalNumbers[signal]);
  }

  /** Ends the process without a word. */
  abandon(dynoId: string): void {
    const running = this.#running.get(dynoId);
    if (!running) return;
    running.abandoned = true;
    this.#running.delete(dynoId);
    running.job?.kill("SIGKILL");
  }

  abandonAll(): void {
    this.#repeats.clear();
    for (const dynoId of [...this.#running.keys()]) this.abandon(dynoId);
  }

  /** Ends without a word the processes of the dynos that `lost` says are no more. */
  abandonIf(lost: (dynoId: string) => boolean): void {
    for (const dynoId of [...this.#running.keys()]) if (lost(dynoId)) this.abandon(dynoId);
  }

  /** Has this dyno's process closed the port it once listened on? */
  refuses(dyno: Dyno): boolean {
    return this.#running.get(dyno.id)?.hasBound === true && this.handler(dyno) === undefined;
  }

  /** Bytes that the dyno's process holds, as far as it tells. */
  memory(dynoId: string): number {
    const running = this.#running.get(dynoId);
    return running && !running.dead ? (running.job?.memory?.() ?? 0) : 0;
  }

  /** Who answers on the dyno's $PORT; undefined when nobody does. */
  handler(dyno: Dyno): Fetch | undefined {
    const running = this.#running.get(dyno.id);
    for (const { host, port, handle } of running?.listening ?? [])
      if (port === dyno.port && open.has(host))
        return async (request) => {
          const answered = running!.activity.begin();
          running!.muted = false;
          try {
            const response = await Promise.race([handle(request), running!.lost]);
            return cutOff(response, running!.lost);
          } finally {
            answered();
          }
        };
    return undefined;
  }
}

/** The answer whose body breaks off when the process is over. */
function cutOff(response: Response, lost: Promise<never>): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await Promise.race([reader.read(), lost]);
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

/** The rendezvous' first line: both are there. */
const greeting = new TextEncoder().encode("rendezvous\r\n");

/** As its client said; what makes no sense is 80 by 24. */
const screenOf = ({ env }: Dyno) => ({
  columns: Number(env["COLUMNS"]) || 80,
  rows: Number(env["LINES"]) || 24,
});

/** bash 4.4 and 5.0, on the stacks of that time, name no line when they cannot start what `-c` says. */
const asOlderBash = (line: string): string =>
  line.replace(
    /^bash: line 1: (.+: (?:command not found|Permission denied|No such file or directory))$/,
    "bash: $1",
  );

/** Log lines of a stream of pieces. Both streams of a process go into one. */
function lineSplitter(emit: (lines: readonly string[]) => void) {
  let rest = "";
  const decoder = new TextDecoder();
  return {
    write(data: Uint8Array) {
      const parts = (rest + decoder.decode(data, { stream: true })).split("\n");
      rest = parts.pop()!;
      if (parts.length > 0) emit(parts.map((line) => line.replace(/\r$/, "")));
    },
    flush() {
      if (rest !== "") emit([rest]);
      rest = "";
    },
  };
}
