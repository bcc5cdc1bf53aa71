import type { PlatformState } from "./state.ts";

/** What a thing on the agenda does when its time comes; `dynos/` and the add-ons say how. */
export type AgendaKind =
  | "launch dyno"
  | "start process"
  | "await client"
  | "await hangup"
  | "find port"
  | "boot timeout"
  | "read memory"
  | "kill dyno"
  | "retry dyno"
  | "cycle dyno"
  | "idle app"
  | "provision addon"
  | "deprovision addon"
  | "spend hours";

/** Timers are data: so a world that is reloaded, undone or moved by weeks goes on as it should. */
export interface AgendaItem {
  readonly at: number;
  readonly kind: AgendaKind;
  /** Id of what it happens to: a dyno, app, add-on or user. Of each kind and subject there is at most one. */
  readonly subject: string;
}

/** Adds the item in its place, instead of the one of the same kind and subject. */
export function schedule(agenda: PlatformState["agenda"], item: AgendaItem): PlatformState["agenda"] {
  const others = cancel(agenda, item.kind, item.subject);
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (others[middle]!.at <= item.at) low = middle + 1;
    else high = middle;
  }
  const after = others.slice();
  after.splice(low, 0, item);
  return after;
}

export function cancel(
  agenda: PlatformState["agenda"],
  kind: AgendaKind | null,
  subject: string,
): PlatformState["agenda"] {
  const goes = (item: AgendaItem) => item.subject === subject && (kind === null || item.kind === kind);
  const first = agenda.findIndex(goes);
  if (first < 0) return agenda;
  if (kind === null) return agenda.filter((item) => !goes(item));
  const after = agenda.slice();
  after.splice(first, 1);
  return after;
}
