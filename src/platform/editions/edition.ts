import type { EditionName } from "../../base/edition.ts";
import type { Tier } from "../model/state.ts";
import { classic } from "./classic.ts";
import { today } from "./today.ts";

/** All in which Heroku of one time differs from Heroku of another. */
export interface Edition {
  readonly name: EditionName;
  readonly defaultBranch: "main" | "master";
  /** The branch names whose push builds. */
  readonly deployBranches: readonly string[];
  /** Said to whoever pushes another branch. */
  readonly skipsBuild: string;
  /** The stack of new apps. */
  readonly stack: string;
  readonly stacks: readonly StackFacts[];
  readonly regions: readonly RegionFacts[];
  readonly sizes: readonly SizeFacts[];
  /** Tier of a new app of an account that pays nothing more than its flat fee. */
  readonly tier: Tier;
  /** Does the host name of an app end in twelve hexadecimal digits? */
  readonly hostSuffix: boolean;
  /** How many apps an account without payment details may have. */
  readonly unverifiedApps: number;
  /** Dyno hours a month that the account's sleeping dynos share, and the size that draws on them. */
  readonly pool: { readonly hours: number; readonly size: string };
  /** The end of the router's log line. */
  readonly routerTail: string;
  /** May one sign in with e-mail and password alone? */
  readonly passwordLogin: boolean;
  readonly services: readonly ServiceFacts[];
}

export interface StackFacts {
  readonly name: string;
  readonly state: "public" | "deprecated" | "beta";
}

export interface RegionFacts {
  readonly name: string;
  readonly description: string;
  readonly country: string;
  readonly locale: string;
  /** What Amazon calls it. */
  readonly provider: string;
  readonly private: boolean;
}

export interface SizeFacts {
  /** As shown: "Standard-1X". */
  readonly name: string;
  readonly tier: Tier;
  readonly memoryGiB: number;
  /** From which on a process is killed (R15); twice its memory unless given. */
  readonly killGiB?: number;
  /** As `nproc` counts them in the dyno. */
  readonly cores: number;
  /** US dollars a month; 0 when pooled. */
  readonly dollars: number;
  readonly compute: number;
  readonly dedicated: boolean;
  /** Most dynos of one type. */
  readonly most: number;
}

export interface ServiceFacts {
  readonly name: string;
  /** "Heroku Postgres". */
  readonly title: string;
  /** First part of the names of its add-ons: "postgresql". */
  readonly prefix: string;
  /** What its first attachment is called: DATABASE. */
  readonly attachment: string;
  /** Further attachments are called by a colour after this: HEROKU_POSTGRESQL. */
  readonly colours?: string;
  readonly plans: readonly PlanFacts[];
  /** Plans that are gone, but stand in old tutorials. */
  readonly retired?: readonly string[];
  /** Seconds until it is ready; 0: at once. */
  readonly seconds: number;
  /** Config vars by the name that follows the attachment's, in patterns that `model/addons.ts` fills. */
  readonly values: Readonly<Record<string, string>>;
  readonly message?: string;
}

export interface PlanFacts {
  readonly name: string;
  readonly title: string;
  readonly cents: number;
  readonly isDefault?: boolean;
}

const editions: Record<EditionName, Edition> = { today, classic };

export const editionOf = (name: EditionName): Edition => editions[name];
