import { decode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import { ApiError } from "../errors.ts";
import type { Machine } from "../machine.ts";
import type { AgendaItem } from "../model/agenda.ts";
import type { App, Dyno, User } from "../model/state.ts";
import type { Happening, Store } from "../model/store.ts";
import { defaultSize, reconcile, rollOut } from "./formation.ts";
import { Lifecycle } from "./lifecycle.ts";
import { type Client, Meetings } from "./meetings.ts";
import { readMeter } from "./meter.ts";
import { Processes } from "./processes.ts";
import { postponeSleep } from "./sleep.ts";

interface Once {
  readonly command: string;
  readonly type: string;
  readonly size: string | undefined;
  readonly attach: boolean;
  readonly tty: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** The dyno manager: makes the dynos what formation and releases say, as events and time demand it. */
export class Dynos {
  #store: Store;
  #processes: Processes;
  #lifecycle: Lifecycle;
  /** The clients of attached one-off dynos. */
  readonly meetings = new Meetings();

  constructor(store: Store, machine: Machine) {
    this.#store = store;
    this.#processes = new Processes(store, machine, this.meetings, {
      bound: (dynoId) => this.#lifecycle.bound(dynoId),
      weighed: (dynoId, bytes) => this.#lifecycle.weighed(dynoId, bytes),
      printed: (dynoId, lines) => this.#printed(dynoId, lines),
      exited: (dynoId, status) => this.#exited(dynoId, status),
    });
    this.#lifecycle = new Lifecycle(store, this.#processes);
    store.onChange.on((happening) => this.#follow(happening));
    store.onResume.on(() => this.#resume());
  }

  /** Who answers for this dyno on its port; undefined when nobody listens there. */
  handler(dyno: Dyno): Fetch | undefined {
    return this.#processes.handler(dyno);
  }

  /** Is the port that this dyno's process once listened on closed? */
  refuses(dyno: Dyno): boolean {
    return this.#processes.refuses(dyno);
  }

  /** Dynos of the formation are replaced; others are ended. */
  restart(app: App, dynos: readonly Dyno[]): void {
    for (const dyno of dynos)
      if (dyno.kind === "formation") this.#lifecycle.restart(app, dyno, "Restarting");
      else this.#lifecycle.end(app, dyno, "stay");
  }

  /** In the Common Runtime a stopped dyno of the formation is started again. */
  stop(app: App, dynos: readonly Dyno[]): void {
    this.restart(app, dynos);
  }

  /** Starts a one-off dyno. Throws ApiError where the account may run no more. */
  runOnce(app: App, user: User, once: Once): Dyno {
    const size = once.size ?? defaultSize(this.#store, app);
    const others = app.dynos.filter((dyno) => dyno.kind === "one-off" && dyno.size === size);
    if (size === this.#store.edition.pool.size && others.length > 0)
      throw new ApiError(422, "cannot_run_above_limit", `Cannot run more than 1 ${size} size dynos.`);
    const dyno = this.#lifecycle.create(app, {
      ...once,
      size,
      name: this.#freeName(app, once.type),
      kind: "one-off",
      userId: user.id,
    });
    if (dyno.attach) this.meetings.open(dyno.id);
    return dyno;
  }

  /** Somebody came to a one-off dyno; if it stands there waiting, it begins. */
  attach(dynoId: string, client: Client): void {
    this.meetings.join(dynoId, client);
    const found = this.#lifecycle.find(dynoId);
    const waits = this.#store.state.agenda.some(
      ({ kind, subject }) => kind === "await client" && subject === dynoId,
    );
    if (!found || !waits) return;
    this.#store.unschedule("await client", dynoId);
    this.#lifecycle.launch(found.app, found.dyno);
  }

  /** The client of a one-off dyno has gone. */
  hangUp(dynoId: string): void {
    const found = this.#lifecycle.find(dynoId);
    if (found) this.#lifecycle.hangUp(found.app, found.dyno);
  }

  /** Does the process of this one-off dyno run, or is it over? */
  hasBegun(dynoId: string): boolean {
    return this.#processes.has(dynoId) || this.#lifecycle.find(dynoId) === undefined;
  }

  /** A visitor came: sleeping dynos are woken, and the time until the next sleep counts anew. */
  visit(appId: string): void {
    const app = this.#store.state.apps[appId];
    if (!app) return;
    this.#wake(app);
    postponeSleep(this.#store, appId);
  }

  /** Does what the agenda has for a dyno, an app or a user's hours now. */
  ring({ kind, subject }: AgendaItem): void {
    if (kind === "idle app") return this.#fallAsleep(this.#store.state.apps[subject]);
    if (kind === "spend hours")
      return readMeter(this.#store, subject, {
        exhausted: (app) => this.#fallAsleep(app, "Idling because quota is exhausted"),
        restored: (app) => this.#wake(app),
      });
    const found = this.#lifecycle.find(subject);
    if (!found) return;
    const { app, dyno } = found;
    if (kind === "launch dyno") {
      if (dyno.attach && !this.meetings.hasClient(dyno.id)) this.#lifecycle.awaitClient(app, dyno);
      else this.#lifecycle.launch(app, dyno);
    } else if (kind === "await client") this.#lifecycle.giveUpClient(app, dyno);
    else if (kind === "await hangup") this.#lifecycle.noteDetached(app, dyno);
    else if (kind === "start process") this.#processes.start(app, dyno, false);
    else if (kind === "find port") this.#lifecycle.findPort(app, dyno);
    else if (kind === "read memory") this.#lifecycle.readMemory(app, dyno);
    else if (kind === "boot timeout") this.#lifecycle.bootTimeout(app, dyno);
    else if (kind === "kill dyno") this.#lifecycle.killLate(app, dyno);
    else if (kind === "retry dyno") this.#lifecycle.retry(app, dyno);
    else if (kind === "cycle dyno") this.#lifecycle.restart(app, dyno, "Cycling");
  }

  #follow({ event }: Happening): void {
    switch (event.type) {
      case "release.created":
        if (event.release.status === "pending") this.#runReleasePhase(event.appId, event.release.version);
        else rollOut(this.#store, this.#lifecycle, event.appId, event.release.userId);
        return;
      case "release.finished": {
        const release = this.#store.state.apps[event.appId]?.releases.find(
          ({ version }) => version === event.version,
        );
        if (release && event.status === "succeeded")
          rollOut(this.#store, this.#lifecycle, event.appId, release.userId);
        return;
      }
      case "formation.scaled":
      case "formation.trimmed":
        return reconcile(this.#store, this.#lifecycle, event.appId);
      case "app.destroyed":
        return this.#processes.abandonIf((dynoId) => this.#lifecycle.find(dynoId) === undefined);
      default:
        return;
    }
  }

  #wake(app: App): void {
    for (const dyno of app.dynos) if (dyno.state === "idle") this.#lifecycle.wake(app, dyno);
  }

  #fallAsleep(app: App | undefined, note = "Idling"): void {
    for (const dyno of app?.dynos ?? []) {
      if (dyno.kind !== "formation" || dyno.state !== "up") continue;
      const id = { appId: app!.id, dynoId: dyno.id };
      this.#store.dispatch({ type: "dyno.state", ...id, to: "idle", note });
      this.#lifecycle.end(app!, dyno, "idle");
    }
  }

  #runReleasePhase(appId: string, version: number): void {
    const app = this.#store.state.apps[appId];
    const slugId = app?.releases.find((release) => release.version === version)?.slugId;
    const slug = slugId ? this.#store.state.slugs[slugId] : undefined;
    if (!app || !slug) return;
    const dyno = {
      name: this.#freeName(app, "release"),
      type: "release",
      size: defaultSize(this.#store, app),
      command: slug.processTypes["release"]!,
      kind: "release",
      userId: null,
      env: {},
      attach: false,
      tty: false,
    } as const;
    this.#lifecycle.create(app, dyno, version);
  }

  #freeName(app: App, type: string): string {
    for (;;) {
      const name = `${type}.${this.#store.random.integer(1000, 9999)}`;
      if (!app.dynos.some((dyno) => dyno.name === name)) return name;
    }
  }

  #printed(dynoId: string, lines: readonly string[]): void {
    const found = this.#lifecycle.find(dynoId);
    if (!found) return;
    if (found.dyno.kind !== "formation")
      this.#store.outputs.append(outputOf(found), lines.map((line) => `${line}\n`).join(""));
    this.#store.dispatch({ type: "dyno.printed", appId: found.app.id, dynoId, lines });
  }

  #exited(dynoId: string, status: number): void {
    const found = this.#lifecycle.exited(dynoId, status);
    this.meetings.close(dynoId);
    if (!found) return;
    const { app, dyno } = found;
    // Whoever was taken away may be wanted again by now.
    if (dyno.stopping === "remove") reconcile(this.#store, this.#lifecycle, app.id);
    if (dyno.kind === "release") {
      const output = this.#store.outputs.read(outputOf(found));
      this.#store.dispatch({
        type: "release.finished",
        appId: app.id,
        version: dyno.release,
        status: status === 0 ? "succeeded" : "failed",
        output: output ? decode(output) : "",
      });
    }
    this.#store.outputs.finish(outputOf(found));
  }

  /** After a reload or an undo: what ran runs again, and what it says twice is not logged twice. */
  #resume(): void {
    this.#processes.abandonAll();
    this.#store.outputs.clear();
    this.meetings.closeAll();
    const { agenda, apps } = this.#store.state;
    const waiting = new Set(
      agenda.filter(({ kind }) => kind === "start process").map(({ subject }) => subject),
    );
    for (const app of Object.values(apps))
      for (const dyno of app.dynos) {
        if (dyno.attach) this.#exited(dyno.id, 129);
        if (dyno.attach || dyno.processSince === null || waiting.has(dyno.id)) continue;
        if (dyno.stopping === null) this.#processes.start(app, dyno, this.#hasSpoken(app, dyno));
        else this.#exited(dyno.id, 143);
      }
  }

  #hasSpoken(app: App, dyno: Dyno): boolean {
    return (this.#store.state.logs[app.id] ?? []).some(
      ({ source, dyno: name, at }) => source === "app" && name === dyno.name && at >= dyno.processSince!,
    );
  }
}

/** Under which id what a dyno prints is kept: a release phase's belongs to its release. */
const outputOf = ({ app, dyno }: { app: App; dyno: Dyno }): string =>
  dyno.kind === "release" ? app.releases.find(({ version }) => version === dyno.release)!.id : dyno.id;
