import type { AgendaItem } from "./agenda.ts";
import type { DatabasesState } from "./databases.ts";
import type { IntegrationsState } from "./integrations.ts";
import type { User } from "./users.ts";

/**
 * What exists on the platform, as plain data that JSON can hold. It is never changed in place: an event makes a new
 * state that shares all that did not change. Times are milliseconds since the epoch, in the world's time.
 */
export interface PlatformState extends DatabasesState, IntegrationsState {
  readonly users: Readonly<Record<string, User>>;
  readonly authorizations: Readonly<Record<string, Authorization>>;
  /** Sign-ins begun in a browser and not yet collected by the CLI that began them. */
  readonly logins: Readonly<Record<string, Login>>;
  readonly apps: Readonly<Record<string, App>>;
  readonly slugs: Readonly<Record<string, Slug>>;
  readonly addons: Readonly<Record<string, Addon>>;
  readonly attachments: Readonly<Record<string, Attachment>>;
  readonly pipelines: Readonly<Record<string, Pipeline>>;
  readonly promotions: Readonly<Record<string, Promotion>>;
  readonly setups: Readonly<Record<string, AppSetup>>;
  /** By app, the lines `heroku logs` can still show, oldest first. */
  readonly logs: Readonly<Record<string, readonly LogLine[]>>;
  /** What will happen of its own accord, soonest first. */
  readonly agenda: readonly AgendaItem[];
  /** Seconds of pooled dyno hours by user, month ("2026-03") and app. */
  readonly usage: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

export type { SshKey, User } from "./users.ts";

export interface Authorization {
  readonly id: string;
  readonly userId: string;
  readonly token: string;
  readonly description: string;
  readonly createdAt: number;
  /** Null: never. */
  readonly expiresAt: number | null;
}

export interface Login {
  readonly id: string;
  /** Whoever holds it may collect the login's token. */
  readonly secret: string;
  readonly description: string;
  readonly token: string | null;
  readonly state: "waiting" | "done" | "refused";
}

export interface App {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Where the router finds it: NAME-10dc03d8ffdc.herokuapp.com, or in edition classic NAME.herokuapp.com. */
  readonly host: string;
  readonly region: string;
  /** What it runs on, and what its next build will make it run on. */
  readonly stack: string;
  readonly buildStack: string;
  readonly tier: Tier;
  readonly maintenance: boolean;
  readonly acm: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly releasedAt: number | null;
  /** The language of its last build: "Python". */
  readonly language: string | null;
  readonly slugSize: number | null;
  /** Bytes. */
  readonly repoSize: number | null;
  /** refs/heads/main and so on, as pushed: names to object ids. */
  readonly refs: Readonly<Record<string, string>>;
  /** The build cache, in the heap of trees. */
  readonly cacheId: string | null;
  readonly config: Readonly<Record<string, string>>;
  /** As set by the user, in order; empty: detect. */
  readonly buildpacks: readonly string[];
  readonly releases: readonly Release[];
  readonly builds: readonly Build[];
  readonly formation: readonly Formation[];
  readonly dynos: readonly Dyno[];
  readonly domains: readonly Domain[];
  readonly collaborators: readonly Collaborator[];
  /** Names of the app features switched on. */
  readonly features: readonly string[];
  readonly drains: readonly Drain[];
  /** The last request of a visitor, or the last start: the 30 minutes of sleep count from it. */
  readonly lastVisitAt: number;
}

export type Tier = "free" | "hobby" | "eco" | "basic" | "production";

export interface Release {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly userId: string;
  readonly slugId: string | null;
  readonly status: "succeeded" | "pending" | "failed";
  readonly createdAt: number;
  readonly updatedAt: number;
  /** All config vars as of this release: what a rollback brings back. */
  readonly config: Readonly<Record<string, string>>;
  /** Plans of the add-ons at that time. */
  readonly plans: readonly string[];
  /** Printed by the release phase command; null when there was none. */
  readonly output: string | null;
}

export interface Slug {
  readonly id: string;
  /** Of one that a client of the API made, and no build: the app it is for. */
  readonly appId?: string;
  readonly commit: string;
  readonly commitDescription: string;
  readonly processTypes: Readonly<Record<string, string>>;
  /** Compressed, in bytes. */
  readonly size: number;
  /** "Python". */
  readonly language: string;
  readonly buildpacks: readonly string[];
  readonly stack: string;
  /** What the buildpack's profile.d scripts set where the config vars do not. */
  readonly env: Readonly<Record<string, string>>;
  readonly createdAt: number;
}

export interface Build {
  readonly id: string;
  readonly appId: string;
  readonly userId: string;
  readonly status: "pending" | "succeeded" | "failed";
  readonly commit: string;
  readonly description: string;
  readonly branch: string;
  readonly stack: string;
  readonly buildpacks: readonly string[];
  readonly slugId: string | null;
  readonly releaseId: string | null;
  /** Where its source came from, when no push brought it. */
  readonly source?: { readonly url: string; readonly checksum: string | null };
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Formation {
  readonly id: string;
  readonly type: string;
  readonly quantity: number;
  /** As shown: "Eco", "Standard-1X". */
  readonly size: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type DynoState = "starting" | "up" | "crashed" | "down" | "idle";

export interface Dyno {
  readonly id: string;
  /** "web.1", "run.4859". */
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly command: string;
  /** Version of the release it runs. */
  readonly release: number;
  readonly state: DynoState;
  readonly createdAt: number;
  /** When it entered its state. */
  readonly updatedAt: number;
  /** The $PORT it was given. */
  readonly port: number;
  /** Crashes in a row, without a healthy start in between. */
  readonly crashes: number;
  /** Its process runs: when it was started. Null before the start and after the end. */
  readonly processSince: number | null;
  /** SIGTERM was sent: what follows the end of the process. */
  readonly stopping: "restart" | "remove" | "idle" | "stay" | null;
  /** The formation's own, or one that runs once. */
  readonly kind: "formation" | "one-off" | "release";
  readonly userId: string | null;
  /** Given for this dyno alone. */
  readonly env: Readonly<Record<string, string>>;
  readonly attach: boolean;
  /** Its process sits on a terminal; only an attached dyno's can. */
  readonly tty: boolean;
  /** Pooled hours run since then; null while none are spent. */
  readonly meteredFrom: number | null;
}

export interface Domain {
  readonly id: string;
  readonly hostname: string;
  readonly cname: string;
  readonly createdAt: number;
}

interface Collaborator {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: number;
}

export interface Drain {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly createdAt: number;
}

export interface Addon {
  readonly id: string;
  /** "postgresql-fitted-70383". */
  readonly name: string;
  readonly appId: string;
  readonly service: string;
  /** "heroku-postgresql:essential-0". */
  readonly plan: string;
  readonly state: "provisioning" | "provisioned" | "deprovisioning" | "deprovisioned";
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Config vars by the word that follows the attachment's name: "URL" of DATABASE_URL. */
  readonly values: Readonly<Record<string, string>>;
  readonly userId: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly appId: string;
  readonly addonId: string;
  readonly createdAt: number;
}

export interface Pipeline {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly couplings: readonly Coupling[];
}

export interface Coupling {
  readonly id: string;
  readonly appId: string;
  readonly stage: "test" | "review" | "development" | "staging" | "production";
  readonly createdAt: number;
}

export interface Promotion {
  readonly id: string;
  readonly pipelineId: string;
  readonly targets: readonly { readonly appId: string; readonly releaseId: string }[];
}

/** An app made from an archive with an app.json. */
export interface AppSetup {
  readonly id: string;
  readonly userId: string;
  readonly appId: string;
  readonly appName: string;
  readonly buildId: string | null;
  readonly status: "pending" | "succeeded" | "failed";
  readonly failure: string | null;
  readonly manifestErrors: readonly string[];
  readonly postdeploy: { readonly output: string; readonly status: number } | null;
  readonly successUrl: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface LogLine {
  /** Milliseconds with microseconds as fraction. */
  readonly at: number;
  readonly source: "app" | "heroku";
  /** "web.1", "router", "api". */
  readonly dyno: string;
  readonly text: string;
}
