import type { Random } from "../../base/random.ts";
import { currentRelease, currentSlug } from "../model/releases.ts";
import type { App, Dyno } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { describeMemory, memoryOf } from "./memory.ts";
import { startMeter, stopMeter } from "./meter.ts";
import { policy } from "./policy.ts";
import type { Processes } from "./processes.ts";
import { postponeSleep } from "./sleep.ts";

type NewDyno = Pick<
  Dyno,
  "name" | "type" | "size" | "command" | "kind" | "userId" | "env" | "attach" | "tty"
>;

const within = (random: Random, { least, most }: { least: number; most: number }): number =>
  least + random.next() * (most - least);

/** How one dyno goes from state to state. Each step leaves on the agenda what comes next. */
export class Lifecycle {
  #store: Store;
  #processes: Processes;
  /** In which app a dyno was found: it never leaves it. */
  #apps = new Map<string, string>();

  constructor(store: Store, processes: Processes) {
    this.#store = store;
    this.#processes = processes;
  }

  find(dynoId: string): { app: App; dyno: Dyno } | undefined {
    const { apps } = this.#store.state;
    const known = apps[this.#apps.get(dynoId) ?? ""];
    for (const app of known ? [known] : Object.values(apps)) {
      const dyno = app.dynos.find(({ id }) => id === dynoId);
      if (!dyno) continue;
      this.#apps.set(dynoId, app.id);
      return { app, dyno };
    }
    this.#apps.delete(dynoId);
    return undefined;
  }

  create(app: App, made: NewDyno, release = currentRelease(app)?.version ?? 0): Dyno {
    const { random } = this.#store;
    const at = this.#store.now();
    const dyno: Dyno = {
      id: random.uuid(),
      ...made,
      release,
      state: "starting",
      createdAt: at,
      updatedAt: at,
      port: random.integer(3000, 59999),
      crashes: 0,
      processSince: null,
      stopping: null,
      meteredFrom: null,
    };
    this.#store.dispatch({ type: "dyno.created", appId: app.id, dyno });
    this.#planLaunch(dyno.id);
    return dyno;
  }

  /** Replaces the process by one of the app's current release. `note` says why: "Restarting", "Cycling". */
  restart(app: App, dyno: Dyno, note: string): void {
    const id = { appId: app.id, dynoId: dyno.id };
    const release = currentRelease(app)?.version ?? dyno.release;
    const command = currentSlug(this.#store, app)?.processTypes[dyno.type] ?? dyno.command;
    const crashes = note === "Cycling" ? dyno.crashes : 0;
    this.#store.unschedule(null, dyno.id);
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { crashes, release, command } });
    if (dyno.processSince !== null && dyno.stopping === null) {
      this.#store.dispatch({ type: "dyno.state", ...id, to: "starting", note });
      this.#terminate(app, dyno, "restart");
      return;
    }
    if (dyno.state !== "starting") this.#store.dispatch({ type: "dyno.state", ...id, to: "starting" });
    if (dyno.stopping === null) return this.#planLaunch(dyno.id);
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: "restart" } });
    this.#store.schedule("kill dyno", dyno.id, policy.grace);
  }

  /** Lets the process go; the dyno then goes as well, sleeps, or (a one-off) is complete. */
  end(app: App, dyno: Dyno, then: "remove" | "idle" | "stay"): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.unschedule(null, dyno.id);
    if (dyno.processSince === null) {
      if (then !== "idle") this.#store.dispatch({ type: "dyno.removed", ...id });
      return;
    }
    if (then === "remove" && dyno.state !== "idle")
      this.#store.dispatch({ type: "dyno.state", ...id, to: "down" });
    if (dyno.stopping === null) return this.#terminate(app, dyno, then);
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: then } });
    this.#store.schedule("kill dyno", dyno.id, policy.grace);
  }

  wake(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.state", ...id, to: "starting", note: "Unidling" });
    if (dyno.stopping === null) this.#planLaunch(dyno.id);
    else this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: "restart" } });
  }

  /** The container stands: the process begins a moment later. Only a web process must first listen to be up. */
  launch(app: App, dyno: Dyno): void {
    this.#store.dispatch({ type: "dyno.launched", appId: app.id, dynoId: dyno.id });
    startMeter(this.#store, app, dyno);
    this.#store.schedule("start process", dyno.id, within(this.#store.random, policy.start));
    if (dyno.type === "web" && dyno.kind === "formation")
      this.#store.schedule("boot timeout", dyno.id, policy.boot);
    else this.#up(app.id, dyno);
  }

  /** An attached one-off begins when its client is there. */
  awaitClient(app: App, dyno: Dyno): void {
    this.#note(app, dyno, "Awaiting client");
    this.#store.schedule("await client", dyno.id, policy.client);
  }

  giveUpClient(app: App, dyno: Dyno): void {
    this.#note(app, dyno, "Error R13 (Attach error) -> Failed to attach to process");
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  hangUp(app: App, dyno: Dyno): void {
    this.#note(app, dyno, "Client connection closed. Sending SIGHUP to all processes");
    this.#store.schedule("await hangup", dyno.id, policy.hangup);
    this.#processes.kill(dyno.id, "SIGHUP");
  }

  /** It has not ended though its client has gone. */
  noteDetached(app: App, dyno: Dyno): void {
    this.#note(
      app,
      dyno,
      "Error R16 (Detached) -> An attached process is not responding to SIGHUP after its external connection was closed.",
    );
  }

  bound(dynoId: string): void {
    const found = this.find(dynoId);
    if (found?.dyno.state === "starting") this.#store.schedule("find port", dynoId, policy.probe);
  }

  /** The port is looked for from outside: whoever listens is up, unless it has ended meanwhile. */
  findPort(app: App, dyno: Dyno): void {
    if (dyno.state === "starting" && dyno.stopping === null && this.#processes.handler(dyno))
      this.#up(app.id, dyno);
  }

  /** The process holds more than its dyno has: that is noted now, and again as long as it lasts. */
  weighed(dynoId: string, bytes: number): void {
    const found = this.find(dynoId);
    if (!found || found.dyno.processSince === null) return;
    const { app, dyno } = found;
    const isNoted = this.#store.state.agenda.some(
      ({ kind, subject }) => kind === "read memory" && subject === dynoId,
    );
    if (!isNoted || bytes > memoryOf(this.#store, dyno).most) this.#overweight(app, dyno, bytes);
  }

  readMemory(app: App, dyno: Dyno): void {
    const bytes = this.#processes.memory(dyno.id);
    if (bytes > memoryOf(this.#store, dyno).quota) this.#overweight(app, dyno, bytes);
  }

  bootTimeout(app: App, dyno: Dyno): void {
    if (dyno.state !== "starting") return;
    this.#note(
      app,
      dyno,
      "Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    );
    this.#note(app, dyno, "Stopping process with SIGKILL");
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  killLate(app: App, dyno: Dyno): void {
    this.#note(
      app,
      dyno,
      "Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM",
    );
    this.#note(app, dyno, "Stopping remaining processes with SIGKILL");
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  retry(app: App, dyno: Dyno): void {
    this.#store.dispatch({ type: "dyno.state", appId: app.id, dynoId: dyno.id, to: "starting" });
    this.#planLaunch(dyno.id);
  }

  /** The process has ended; answers with the dyno as it was, for whoever has more to do about it. */
  exited(dynoId: string, status: number): { app: App; dyno: Dyno } | undefined {
    const found = this.find(dynoId);
    if (!found) return undefined;
    const { app, dyno } = found;
    const id = { appId: app.id, dynoId };
    this.#store.unschedule(null, dynoId);
    this.#store.dispatch({ type: "dyno.exited", ...id, status });
    stopMeter(this.#store, app, dyno);
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping: null } });
    if (dyno.kind !== "formation") {
      this.#store.dispatch({ type: "dyno.state", ...id, to: "complete" });
      this.#store.dispatch({ type: "dyno.removed", ...id });
    } else if (dyno.stopping === "remove") this.#store.dispatch({ type: "dyno.removed", ...id });
    else if (dyno.stopping === "restart") this.#planLaunch(dynoId);
    else if (dyno.stopping === null) this.#crash(app, dyno);
    return found;
  }

  #crash(app: App, dyno: Dyno): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.state", ...id, to: "crashed" });
    const wasHealthy = dyno.state === "up" && this.#store.now() - dyno.updatedAt >= policy.healthy;
    const crashes = wasHealthy ? 1 : dyno.crashes + 1;
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { crashes } });
    if (crashes === 1) return this.retry(app, dyno);
    const { backOff } = policy;
    this.#store.schedule("retry dyno", dyno.id, backOff[Math.min(crashes - 2, backOff.length - 1)]!);
  }

  #overweight(app: App, dyno: Dyno, bytes: number): void {
    const { quota, most } = memoryOf(this.#store, dyno);
    this.#note(app, dyno, describeMemory(bytes, quota));
    if (bytes <= most) {
      this.#note(app, dyno, "Error R14 (Memory quota exceeded)");
      return this.#store.schedule("read memory", dyno.id, policy.memory);
    }
    this.#note(app, dyno, "Error R15 (Memory quota vastly exceeded)");
    this.#note(app, dyno, "Stopping process with SIGKILL");
    this.#processes.kill(dyno.id, "SIGKILL");
  }

  #up(appId: string, dyno: Dyno): void {
    this.#store.unschedule("boot timeout", dyno.id);
    this.#store.dispatch({ type: "dyno.state", appId, dynoId: dyno.id, to: "up" });
    if (dyno.kind !== "formation") return;
    this.#store.schedule("cycle dyno", dyno.id, within(this.#store.random, policy.cycle));
    postponeSleep(this.#store, appId);
  }

  #terminate(app: App, dyno: Dyno, stopping: Dyno["stopping"]): void {
    const id = { appId: app.id, dynoId: dyno.id };
    this.#store.dispatch({ type: "dyno.changed", ...id, change: { stopping } });
    this.#note(app, dyno, "Stopping all processes with SIGTERM");
    this.#store.schedule("kill dyno", dyno.id, policy.grace);
    this.#processes.kill(dyno.id, "SIGTERM");
  }

  #note(app: App, dyno: Dyno, text: string): void {
    this.#store.dispatch({ type: "dyno.noted", appId: app.id, dynoId: dyno.id, text });
  }

  #planLaunch(dynoId: string): void {
    this.#store.schedule("launch dyno", dynoId, within(this.#store.random, policy.launch));
  }
}
