import { ApiError } from "../errors.ts";
import type { Happening, Store } from "../model/store.ts";
import type { Machine } from "../machine.ts";
import { currentRelease, currentSlug } from "../model/releases.ts";
import { scaleFirstTypes } from "../model/scaling.ts";
import type { App, Dyno, User } from "../model/state.ts";
import { policy } from "./policy.ts";
import { Processes } from "./processes.ts";
import type { Fetch } from "../../base/fetch.ts";
import type { AgendaItem } from "../model/agenda.ts";

interface Once {
  readonly command: string;
  readonly type: string;
  readonly size: string | undefined;
  readonly attach: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** Makes the dynos what the formation says, and moves each through its states as time and its process will have it. */
export class Dynos {
  #store: Store;
  #processes: Processes;
  /** What one-off and release dynos have printed, by dyno. */
  #outputs = new Map<string, string[]>();

  constructor(store: Store, machine: Machine) {
    this.#store = store;
    this.#processes = new Processes(store, machine, {
      bound: (dynoId) => this.#bound(dynoId),
      printed: (dynoId, lines) => this.#printed(dynoId, lines),
      exited: (dynoId, status) => this.#exited(dynoId, status),
    });
    store.onChange.on((happening) => this.#follow(happening));
    store.onResume.on(() => this.#resume());
  }

  /** Who answers for this dyno on its port. */
  handler(dyno: Dyno): Fetch | undefined {
    return this.#processes.handler(dyno);
  }

  /** Dynos of the formation are replaced; others are ended. */
  restart(app: App, dynos: readonly Dyno[]): void {
    for (const dyno of dynos)
      if (dyno.kind === "formation") this.#restart(app, dyno, "Restarting", 0);
      else this.#end(app, dyno, "stay");
  }

  stop(app: App, dynos: readonly Dyno[]): void {
    this.restart(app, dynos);
  }

  /** Starts a one-off dyno. */
  runOnce(app: App, user: User, once: Once): Dyno {
    const { pool } = this.#store.edition;
    const size = once.size ?? app.formation[0]?.size ?? this.#defaultSize(app);
    const others = app.dynos.filter((dyno) => dyno.kind === "one-off" && dyno.size === size);
    if (size === pool.size && others.length > 0)
      throw new ApiError(422, "cannot_run_above_limit", `Cannot run more than 1 ${size} size dynos.`);
    return this.#create(app, {
      name: this.#freeName(app, once.type),
      type: once.type,
      size,
      command: once.command,
      kind: "one-off",
      userId: user.id,
      env: once.env,
      attach: once.attach,
    });
  }

  /** A visitor came: sleeping dynos are woken, and the time until the next sleep counts anew. */
  visit(appId: string): void {
    const app = this.#store.state.apps[appId];
    if (!app) return;
    for (const dyno of app.dynos) if (dyno.state === "idle") this.#wake(app, dyno);
    this.#postponeSleep(app);
  }

  /** Does what the agenda has for a dyno or app now. */
  ring(item: AgendaItem): void {
    if (item.kind === "idle app") return this.#fallAsleep(item.subject);
    const found = this.#find(item.subject);
    if (!found) return;
    const { app, dyno } = found;
    switch (item.kind) {
      case "launch dyno":
        return this.#launch(app, dyno);
      case "start process":
        return this.#processes.start(app, dyno, false);
      case "boot timeout":
        return this.#bootTimeout(app, dyno);
      case "kill dyno":
        return this.#killLate(app, dyno);
      case "retry dyno":
        return this.#retry(app, dyno);
      case "cycle dyno":
        return this.#restart(app, dyno, "Cycling", dyno.crashes);
      default:
        return;
    }
  }

  #follow({ event }: Happening): void {
    const app = "appId" in event ? this.#store.state.apps[event.appId] : undefined;
    switch (event.type) {
      case "release.created":
        if (!app) return;
        if (event.release.status === "pending") this.#runReleasePhase(app, event.release.version);
        else this.#release(app);
        return;
      case "release.finished":
        if (!app || event.status !== "succeeded") return;
        this.#scaleFirst(app, event.version);
        this.#release(this.#store.state.apps[app.id]!);
        return;
      case "formation.scaled":
      case "formation.trimmed":
        if (app) this.#reconcile(app);
        return;
      case "app.destroyed":
        this.#abandonLost();
        return;
      default:
        return;
    }
  }

  #find(dynoId: string): { app: App; dyno: Dyno } | undefined {
    for (const app of Object.values(this.#store.state.apps)) {
      const dyno = app.dynos.find(({ id }) => id === dynoId);
      if (dyno) return { app, dyno };
    }
    return undefined;
  }

  #abandonLost(): void {
    this.#processes.abandonIf((dynoId) => this.#find(dynoId) === undefined);
  }

  #defaultSize(app: App): string {
    return this.#store.edition.sizes.find(({ tier }) => tier === app.tier)!.name;
  }

  #freeName(app: App, type: string): string {
    for (;;) {
      const name = `${type}.${this.#store.random.integer(1000, 9999)}`;
      if (!app.dynos.some((dyno) => dyno.name === name)) return name;
    }
  }

  #within({ least, most }: { least: number; most: number }): number {
    return least + this.#store.random.next() * (most - least);
  }

  #create(
    app: App,
    made: Pick<Dyno, "name" | "type" | "size" | "command" | "kind" | "userId" | "env" | "attach">,
    release = currentRelease(app)?.version ?? 0,
  ): Dyno {
    const at = this.#store.now();
    const dyno: Dyno = {
      id: this.#store.random.uuid(),
      ...made,
      release,
      state: "starting",
      createdAt: at,
      updatedAt: at,
      port: this.#store.random.integer(3000, 59999),
      crashes: 0,
      processSince: null,
      stopping: null,
      meteredFrom: null,
    };
    this.#store.dispatch({ type: "dyno.created", appId: app.id, dyno });
    this.#store.schedule("launch dyno", dyno.id, this.#within(policy.launch));
    return dyno;
  }

  /** Adds the dynos the formation lacks and takes away those it has too many; a new size is a restart. */
  #reconcile(app: App): void {
    const slug = currentSlug(this.#store, app);
    const wanted = new Map<string, { type: string; size: string; command: string }>();
    if (slug)
      for (const { type, quantity, size } of app.formation)
        for (let number = 1; number <= quantity; number++)
          wanted.set(`${type}.${number}`, { type, size, command: slug.processTypes[type] ?? "" });
    for (const dyno of app.dynos) {
      if (dyno.kind !== "formation" || dyno.stopping === "remove") continue;
      const want = wanted.get(dyno.name);
      if (!want) this.#end(app, dyno, "remove");
      else if (want.size !== dyno.size) {
        this.#end(app, dyno, "remove");
        continue;
      }
      wanted.delete(dyno.name);
    }
    for (const [name, { type, size, command }] of wanted)
      this.#create(this.#store.state.apps[app.id]!, {
        name,
        type,
        size,
        command,
        kind: "formation",
        userId: null,
        env: {},
        attach: false,
      });
  }

  /** A new release: every dyno of the formation runs it. */
  #release(app: App): void {
    if (!currentSlug(this.#store, app)) return;
    for (const dyno of app.dynos)
      if (dyno.kind === "formation" && dyno.stopping !== "remove") this.#restart(app, dyno, "Restarting", 0);
    this.#reconcile(this.#store.state.apps[app.id]!);
  }

  #scaleFirst(app: App, version: number): void {
    const release = app.releases.find((other) => other.version === version);
    const slug = release?.slugId ? this.#store.state.slugs[release.slugId] : undefined;
    if (release && slug) scaleFirstTypes(this.#store, app.id, slug, release.userId);
  }

  #runReleasePhase(app: App, version: number): void {
    const release = app.releases.find((other) => other.version === version);
    const slug = release?.slugId ? this.#store.state.slugs[release.slugId] : undefined;
    if (!release || !slug) return;
    const dyno = {
      name: this.#freeName(app, "release"),
      type: "release",
      size: this.#defaultSize(app),
      command: slug.processTypes["release"]!,
      kind: "release",
      userId: null,
      env: {},
      attach: false,
    } as const;
    this.#create(app, dyno, version);
  }

  #restart(app: App, dyno: Dyno, note: string, crashes: number): void {
    const release = currentRelease(app)?.version ?? dyno.release;
    const command = currentSlug(this.#store, app)?.processTypes[dyno.type] ?? dyno.command;
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.unschedule(null, dyno.id);
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { crashes, release, command } });
    if (dyno.processSince === null || dyno.stopping !== null) {
      if (dyno.state !== "starting") this.#store.dispatch({ type: "dyno.state", ...id, to: "starting" });
      if (dyno.stopping !== null)
        this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: "restart" } });
      else this.#store.schedule("launch dyno", dyno.id, this.#within(policy.launch));
      if (dyno.stopping !== null) this.#store.schedule("kill dyno", dyno.id, policy.grace);
      return;
    }
    this.#store.dispatch({ type: "dyno.state", ...id, to: "starting", note });
    this.#terminate(app, dyno, "restart");
  }

  /** Lets the process go; then the dyno is removed, sleeps or stays what it is. */
  #end(app: App, dyno: Dyno, then: "remove" | "idle" | "stay"): void {
    const id = { appId: app.id, dynoId: dyno.id };
    if (dyno.processSince === null) {
      if (then === "remove" || dyno.kind !== "formation")
        this.#store.dispatch({ type: "dyno.removed", ...id });
      return;
    }
    this.#store.unschedule(null, dyno.id);
    if (then === "remove") this.#store.dispatch({ type: "dyno.state", ...id, to: "down" });
    this.#terminate(app, dyno, then);
  }

  #terminate(app: App, dyno: Dyno, stopping: Dyno["stopping"]): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping } });
    this.#store.dispatch({ type: "dyno.noted", ...id, text: "Stopping all processes with SIGTERM" });
    this.#store.schedule("kill dyno", dyno.id, policy.grace);
    if (this.#processes.has(dyno.id)) this.#processes.kill(dyno.id, "SIGTERM");
    else this.#exited(dyno.id, 143);
  }

  #launch(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.launched", ...id });
    this.#store.schedule("start process", dyno.id, this.#within(policy.start));
    if (dyno.type !== "web") this.#up(app.id, dyno.id);
    else this.#store.schedule("boot timeout", dyno.id, policy.boot);
  }

  #up(appId: string, dynoId: string): void {
    this.#store.unschedule("boot timeout", dynoId);
    this.#store.dispatch({ type: "dyno.state", appId, dynoId, to: "up" });
    const found = this.#find(dynoId);
    if (found?.dyno.kind !== "formation") return;
    this.#store.schedule("cycle dyno", dynoId, this.#within(policy.cycle));
    this.#postponeSleep(found.app);
  }

  #bound(dynoId: string): void {
    const found = this.#find(dynoId);
    if (found?.dyno.state === "starting" && found.dyno.stopping === null) this.#up(found.app.id, dynoId);
  }

  #bootTimeout(app: App, dyno: Dyno): void {
    if (dyno.state !== "starting") return;
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({
      type: "dyno.noted",
      ...id,
      text: "Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    });
    this.#store.dispatch({ type: "dyno.noted", ...id, text: "Stopping process with SIGKILL" });
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  #killLate(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    for (const text of [
      "Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM",
      "Stopping remaining processes with SIGKILL",
    ])
      this.#store.dispatch({ type: "dyno.noted", ...id, text });
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  #printed(dynoId: string, lines: readonly string[]): void {
    const found = this.#find(dynoId);
    if (!found) return;
    if (found.dyno.kind !== "formation") {
      const output = this.#outputs.get(dynoId) ?? [];
      this.#outputs.set(dynoId, output);
      output.push(...lines);
    }
    this.#store.dispatch({ type: "dyno.printed", appId: found.app.id, dynoId, lines });
  }

  #exited(dynoId: string, status: number): void {
    const found = this.#find(dynoId);
    if (!found) return;
    const { app, dyno } = found;
    const id = { appId: app.id, dynoId };
    const after = dyno.stopping;
    this.#store.unschedule(null, dynoId);
    this.#store.dispatch({ type: "dyno.exited", ...id, status });
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: null } });
    if (dyno.kind !== "formation") return this.#complete(app, dyno, status);
    if (after === "remove") {
      this.#store.dispatch({ type: "dyno.removed", ...id });
      this.#reconcile(this.#store.state.apps[app.id]!);
    } else if (after === "restart") this.#store.schedule("launch dyno", dynoId, this.#within(policy.launch));
    else if (after === null) this.#crashed(app, dyno);
  }

  #complete(app: App, dyno: Dyno, status: number): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.state", ...id, to: "complete" });
    this.#store.dispatch({ type: "dyno.removed", ...id });
    const output = this.#outputs.get(dyno.id) ?? [];
    this.#outputs.delete(dyno.id);
    if (dyno.kind === "release")
      this.#store.dispatch({
        type: "release.finished",
        appId: app.id,
        version: dyno.release,
        status: status === 0 ? "succeeded" : "failed",
        output: output.map((line) => `${line}\n`).join(""),
      });
  }

  #crashed(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.state", ...id, to: "crashed" });
    const wasHealthy = dyno.state === "up" && this.#store.now() - dyno.updatedAt >= policy.healthy;
    const crashes = wasHealthy ? 1 : dyno.crashes + 1;
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { crashes } });
    if (crashes === 1) {
      this.#store.dispatch({ type: "dyno.state", ...id, to: "starting" });
      this.#store.schedule("launch dyno", dyno.id, this.#within(policy.launch));
      return;
    }
    const { backOff } = policy;
    this.#store.schedule("retry dyno", dyno.id, backOff[Math.min(crashes - 2, backOff.length - 1)]!);
  }

  #retry(app: App, dyno: Dyno): void {
    this.#store.dispatch({ type: "dyno.state", appId: app.id, dynoId: dyno.id, to: "starting" });
    this.#store.schedule("launch dyno", dyno.id, this.#within(policy.launch));
  }

  /** Only apps of pooled dynos with a web type sleep. */
  #postponeSleep(app: App): void {
    this.#store.dispatch({ type: "app.visited", appId: app.id });
    const { pool } = this.#store.edition;
    if (
      app.formation.some(({ type, size, quantity }) => type === "web" && size === pool.size && quantity > 0)
    )
      this.#store.schedule("idle app", app.id, policy.idle);
    else this.#store.unschedule("idle app", app.id);
  }

  #fallAsleep(appId: string): void {
    const app = this.#store.state.apps[appId];
    for (const dyno of app?.dynos ?? []) {
      if (dyno.kind !== "formation" || dyno.state !== "up") continue;
      this.#store.unschedule(null, dyno.id);
      this.#store.dispatch({ type: "dyno.state", appId, dynoId: dyno.id, to: "idle", note: "Idling" });
      this.#end(app!, dyno, "idle");
    }
  }

  #wake(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.state", ...id, to: "starting", note: "Unidling" });
    if (dyno.stopping === null) this.#store.schedule("launch dyno", dyno.id, this.#within(policy.launch));
    else this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: "restart" } });
  }

  /** After a reload or an undo: what ran runs again, and what it says twice is not logged twice. */
  #resume(): void {
    this.#processes.abandonAll();
    this.#outputs.clear();
    for (const app of Object.values(this.#store.state.apps))
      for (const dyno of app.dynos) {
        const waiting = this.#store.state.agenda.some(
          ({ kind, subject }) => subject === dyno.id && kind === "start process",
        );
        if (dyno.processSince === null || waiting) continue;
        if (dyno.stopping !== null) this.#exited(dyno.id, 143);
        else this.#processes.start(app, dyno, this.#hasSpoken(app, dyno));
      }
  }

  #hasSpoken(app: App, dyno: Dyno): boolean {
    return (this.#store.state.logs[app.id] ?? []).some(
      (line) => line.source === "app" && line.dyno === dyno.name && line.at >= dyno.processSince!,
    );
  }
}
