import type { EventOf, EventType, PlatformEvent } from "../model/events.ts";
import type { App, Dyno, PlatformState } from "../model/state.ts";

/** A line before it has its time. `whole` lines come from the API with whole seconds. */
export interface Line {
  readonly source: "app" | "heroku";
  readonly dyno: string;
  readonly text: string;
  readonly wholeSecond?: boolean;
}

/** The log lines an event makes. `state` is the state before it. */
export function narrate(event: PlatformEvent, state: PlatformState): readonly Line[] {
  const tell = tellers[event.type] as
    ((event: PlatformEvent, state: PlatformState) => readonly Line[]) | undefined;
  return tell ? tell(event, state) : [];
}

const api = (text: string): Line => ({ source: "app", dyno: "api", text });
const apiWhole = (text: string): Line => ({ ...api(text), wholeSecond: true });

const by = (state: PlatformState, userId: string) =>
  `by user ${state.users[userId]?.email ?? "heroku@heroku.com"}`;

function ofDyno(
  state: PlatformState,
  { appId, dynoId }: { appId: string; dynoId: string },
  tell: (dyno: Dyno) => readonly string[],
  source: Line["source"] = "heroku",
): readonly Line[] {
  const dyno = state.apps[appId]?.dynos.find((other) => other.id === dynoId);
  return dyno ? tell(dyno).map((text) => ({ source, dyno: dyno.name, text })) : [];
}

/** The word for a sleeping dyno in the logs is "down"; only the API says "idle". */
const word = (state: string) => (state === "idle" ? "down" : state);

/** The release phase runs its command through a shell of its own. */
const shown = ({ kind, command }: Dyno) => (kind === "release" ? `/bin/sh -c '${command}'` : command);

type Tellers = {
  [T in EventType]?: (event: EventOf<T>, state: PlatformState) => readonly Line[];
};

const tellers: Tellers = {
  "build.started": ({ build }, state) => [apiWhole(`Build started ${by(state, build.userId)}`)],
  "build.finished": ({ status, buildId, appId }) => [
    apiWhole(
      status === "succeeded"
        ? "Build succeeded"
        : `Build failed -- check your build output: https://dashboard.heroku.com/apps/${appId}/activity/builds/${buildId}`,
    ),
  ],
  "release.created": ({ release }, state) => {
    const who = by(state, release.userId);
    return [
      api(`${release.description} ${who}`),
      api(
        release.status === "pending"
          ? `Running release v${release.version} commands ${who}`
          : `Release v${release.version} created ${who}`,
      ),
    ];
  },
  "release.finished": ({ appId, version, status }, state) => {
    const release = state.apps[appId]?.releases.find((other) => other.version === version);
    if (!release) return [];
    return status === "succeeded" ? [api(`Release v${version} created ${by(state, release.userId)}`)] : [];
  },
  "formation.scaled": (event, state) => {
    const sizes = scaledRows(event, state.apps[event.appId]);
    return [api(`Scaled to ${sizes} ${by(state, event.userId)}`)];
  },
  "app.maintenance": ({ on, userId }, state) => [
    api(`Maintenance mode ${on ? "enabled" : "disabled"} ${by(state, userId)}`),
  ],
  "app.stack": ({ appId, stack, userId }, state) => {
    const app = state.apps[appId];
    return app ? [api(`Stack changed from ${app.buildStack} to ${stack} ${by(state, userId)}`)] : [];
  },
  "dyno.created": ({ dyno }, state) =>
    dyno.kind === "one-off" && dyno.userId !== null
      ? [api(`Starting process with command \`${dyno.command}\` ${by(state, dyno.userId)}`)]
      : [],
  "dyno.launched": (event, state) =>
    ofDyno(state, event, (dyno) => [`Starting process with command \`${shown(dyno)}\``]),
  "dyno.state": (event, state) =>
    ofDyno(state, event, (dyno) => [
      ...(event.note === undefined ? [] : [event.note]),
      ...(word(dyno.state) === word(event.to)
        ? []
        : [`State changed from ${word(dyno.state)} to ${word(event.to)}`]),
    ]),
  "dyno.noted": (event, state) => ofDyno(state, event, () => [event.text]),
  "dyno.printed": (event, state) => ofDyno(state, event, () => event.lines, "app"),
  "dyno.exited": (event, state) => ofDyno(state, event, () => [`Process exited with status ${event.status}`]),
  "request.routed": ({ line }) => [{ source: "heroku", dyno: "router", text: line }],
};

/** Every type on one line at the first deploy; later only those that were asked for. */
function scaledRows({ rows }: EventOf<"formation.scaled">, app: App | undefined): string {
  const formation =
    app && app.formation.length > 0 ? rows : [...rows].sort((a, b) => (a.type < b.type ? -1 : 1));
  return formation.map((row) => `${row.type}@${row.quantity}:${row.size}`).join(" ");
}
