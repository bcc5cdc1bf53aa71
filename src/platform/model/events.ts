import type { AgendaItem, AgendaKind } from "./agenda.ts";
import type { BackupSchedule, Contents, Transfer, Write } from "./databases.ts";
import type { OAuthClient, Webhook } from "./integrations.ts";
import type {
  Addon,
  App,
  AppSetup,
  Attachment,
  Authorization,
  Build,
  Dyno,
  DynoState,
  Formation,
  Login,
  Pipeline,
  Promotion,
  Release,
  Slug,
  User,
} from "./state.ts";

/** Everything that can happen on the platform. The state, the logs and whoever watches are made from these alone. */
export type PlatformEventBody =
  | { type: "user.changed"; user: User }
  | { type: "authorization.created"; authorization: Authorization }
  | { type: "authorization.revoked"; authorizationId: string }
  | { type: "login.changed"; login: Login }
  | { type: "login.collected"; loginId: string }
  | { type: "app.created"; app: App; userId: string }
  | { type: "app.renamed"; appId: string; name: string; host: string }
  | { type: "app.transferred"; appId: string; userId: string }
  | { type: "app.destroyed"; appId: string }
  | { type: "app.maintenance"; appId: string; on: boolean; userId: string }
  | { type: "app.stack"; appId: string; stack: string; userId: string }
  /** Settings that no log line tells of. */
  | { type: "app.changed"; appId: string; change: Partial<AppSettings> }
  | { type: "app.visited"; appId: string }
  /** An id of null takes the ref away. */
  | {
      type: "refs.updated";
      appId: string;
      refs: Readonly<Record<string, string | null>>;
      repoSize?: number | undefined;
    }
  | { type: "build.started"; build: Build }
  | {
      type: "build.finished";
      appId: string;
      buildId: string;
      status: "succeeded" | "failed";
      slugId: string | null;
      releaseId: string | null;
    }
  | { type: "slug.made"; slug: Slug }
  | { type: "release.created"; appId: string; release: Release; change?: Partial<ReleasedSettings> }
  | {
      type: "release.finished";
      appId: string;
      version: number;
      status: "succeeded" | "failed";
      output: string;
    }
  /** `rows` are the rows that are new or differ; null for whoever is no person. */
  | { type: "formation.scaled"; appId: string; rows: readonly Formation[]; userId: string; tier: App["tier"] }
  | { type: "formation.trimmed"; appId: string; types: readonly string[] }
  | { type: "dyno.created"; appId: string; dyno: Dyno }
  | { type: "dyno.removed"; appId: string; dynoId: string }
  | { type: "dyno.launched"; appId: string; dynoId: string }
  | { type: "dyno.changed"; appId: string; dynoId: string; change: Partial<DynoDetails> }
  /** It went from one state to another; `note` is logged before that: "Idling", "Restarting". */
  | { type: "dyno.state"; appId: string; dynoId: string; to: DynoState | "complete"; note?: string }
  /** The platform says something about it: "Stopping all processes with SIGTERM". */
  | { type: "dyno.noted"; appId: string; dynoId: string; text: string }
  | { type: "dyno.printed"; appId: string; dynoId: string; lines: readonly string[] }
  | { type: "dyno.exited"; appId: string; dynoId: string; status: number }
  | { type: "request.routed"; appId: string; line: string }
  | { type: "addon.changed"; addon: Addon }
  | { type: "addon.removed"; addonId: string }
  | { type: "attachment.created"; attachment: Attachment }
  | { type: "attachment.removed"; attachmentId: string }
  | { type: "pipeline.changed"; pipeline: Pipeline }
  | { type: "pipeline.removed"; pipelineId: string }
  | { type: "promotion.made"; promotion: Promotion }
  | { type: "database.written"; addonId: string; write: Write }
  /** Reset, restored or copied over. */
  | { type: "database.replaced"; addonId: string; contents: Contents }
  | { type: "transfers.changed"; appId: string; transfers: readonly Transfer[] }
  | { type: "webhooks.changed"; appId: string; webhooks: readonly Webhook[] }
  | { type: "clients.changed"; userId: string; clients: readonly OAuthClient[] }
  | { type: "backups.scheduled"; addonId: string; schedule: BackupSchedule | null }
  | { type: "setup.changed"; setup: AppSetup }
  | { type: "hours.spent"; userId: string; month: string; appId: string; seconds: number }
  | { type: "agenda.set"; item: AgendaItem }
  | { type: "agenda.cleared"; kind: AgendaKind | null; subject: string };

/** An event with its time, in milliseconds. */
export type PlatformEvent = { readonly at: number } & Readonly<PlatformEventBody>;

export type EventType = PlatformEventBody["type"];

export type EventOf<T extends EventType> = Extract<PlatformEvent, { type: T }>;

type AppSettings = Pick<
  App,
  | "acm"
  | "buildStack"
  | "buildpacks"
  | "cacheId"
  | "collaborators"
  | "domains"
  | "drains"
  | "features"
  | "tier"
>;

/** What a release may change of its app beside its list of releases. */
type ReleasedSettings = Pick<App, "config" | "language" | "slugSize" | "stack">;

type DynoDetails = Pick<
  Dyno,
  "stopping" | "crashes" | "command" | "processSince" | "meteredFrom" | "port" | "release"
>;
