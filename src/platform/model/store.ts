import type { WorldClock } from "../../base/clock.ts";
import { Emitter } from "../../base/events.ts";
import type { Random } from "../../base/random.ts";
import type { Snapshot } from "../../files/tree.ts";
import type { Edition } from "../editions/edition.ts";
import { appendLines } from "../logs/append.ts";
import { narrate } from "../logs/narrate.ts";
import type { AgendaItem, AgendaKind } from "./agenda.ts";
import type { PlatformEvent, PlatformEventBody } from "./events.ts";
import { Outputs } from "./outputs.ts";
import { emptyState, reduce } from "./reduce.ts";
import type { PlatformState } from "./state.ts";
import { upgrade } from "./upgrade.ts";

/** A git object as the platform keeps it: without header, not deflated. */
export interface GitObject {
  readonly type: "commit" | "tree" | "blob" | "tag";
  readonly data: Uint8Array;
}

/** The platform's whole memory. The heaps are only ever added to, so that a saved state can share them. */
export interface SavedPlatform {
  readonly state: PlatformState;
  readonly slugs: ReadonlyMap<string, Snapshot>;
  readonly objects: ReadonlyMap<string, GitObject>;
}

export interface Happening {
  readonly event: PlatformEvent;
  readonly state: PlatformState;
}

/** Holds the state; every change of it goes through `dispatch`. */
export class Store {
  readonly clock: WorldClock;
  readonly random: Random;
  readonly edition: Edition;
  /** Trees of files by id: what slugs run, and build caches. */
  readonly slugs = new Map<string, Snapshot>();
  /** By object id. */
  readonly objects = new Map<string, GitObject>();
  readonly outputs = new Outputs();
  readonly onChange = new Emitter<Happening>();
  /** Another state was put in place of this one: what lives outside it must be made anew. */
  readonly onResume = new Emitter<PlatformState>();
  #state: PlatformState = emptyState;
  #untold: Happening[] = [];
  #telling = false;

  constructor(options: { clock: WorldClock; random: Random; edition: Edition }) {
    this.clock = options.clock;
    this.random = options.random;
    this.edition = options.edition;
  }

  get state(): PlatformState {
    return this.#state;
  }

  now(): number {
    return this.clock.now();
  }

  /** Changes the state by one event at the present time, writes its log lines, and tells everybody. */
  dispatch(body: PlatformEventBody): void {
    const event: PlatformEvent = { ...body, at: this.now() };
    const after = reduce(this.#state, event);
    this.#state = appendLines(after, event, narrate(event, this.#state));
    if (body.type === "agenda.set" || body.type === "agenda.cleared") this.clock.replan();
    this.#untold.push({ event, state: this.#state });
    this.#tell();
  }

  /** Listeners that dispatch events of their own are told of these after everybody has heard of the first. */
  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    try {
      for (let next = this.#untold.shift(); next; next = this.#untold.shift()) this.onChange.emit(next);
    } finally {
      this.#telling = false;
    }
  }

  /** Puts something on the agenda, `ms` from now. */
  schedule(kind: AgendaKind, subject: string, ms: number): void {
    const item: AgendaItem = { kind, subject, at: this.now() + Math.max(0, Math.round(ms)) };
    this.dispatch({ type: "agenda.set", item });
  }

  /** Takes it off again; a kind of null means all that concerns the subject. */
  unschedule(kind: AgendaKind | null, subject: string): void {
    if (this.#state.agenda.some((item) => item.subject === subject && (kind === null || item.kind === kind)))
      this.dispatch({ type: "agenda.cleared", kind, subject });
  }

  save(): SavedPlatform {
    return { state: this.#state, slugs: this.slugs, objects: this.objects };
  }

  resume(saved: SavedPlatform): void {
    for (const [id, tree] of saved.slugs) this.slugs.set(id, tree);
    for (const [id, object] of saved.objects) this.objects.set(id, object);
    this.#state = upgrade(saved.state);
    this.clock.replan();
    this.onResume.emit(this.#state);
  }
}
