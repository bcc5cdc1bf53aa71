import { WorldClock } from "../../src/base/clock.ts";
import type { EditionName } from "../../src/base/edition.ts";
import { createRandom } from "../../src/base/random.ts";
import { createFiles } from "../../src/files/memory-files.ts";
import { learner } from "../../src/platform/model/accounts.ts";
import { finishBuild, startBuild } from "../../src/platform/model/deploys.ts";
import { createPlatform, type Platform } from "../../src/platform/platform.ts";
import { fakeMachine, hello, type FakeProgram } from "./fake-machine.ts";
import { hostTimer } from "./host-timer.ts";
import { testStart } from "./process.ts";

export interface TestPlatform {
  readonly platform: Platform;
  readonly clock: WorldClock;
  readonly machine: ReturnType<typeof fakeMachine>;
  /** Asks the API as the learner; answers with status and JSON. */
  api(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Visits an app by name. */
  visit(app: string, path?: string): Promise<{ status: number; text: string }>;
  /** The app's whole log without times and request ids. */
  logs(app: string): Promise<string[]>;
  /** What a push would: builds these process types. Answers with the release. */
  deploy(app: string, processTypes: Record<string, string>): Promise<unknown>;
}

interface Answer {
  status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line no-explicit-any
  json: any;
  headers: Headers;
}

export function testPlatform(
  programs: Record<string, FakeProgram> = {},
  edition: EditionName = "today",
): TestPlatform {
  const clock = new WorldClock(hostTimer, testStart, "instant");
  const machine = fakeMachine({ serve: ({ listen }) => void listen(hello), ...programs });
  const random = createRandom(7);
  const platform = createPlatform({ clock, random, edition, machine });
  const { store } = platform;
  const api: TestPlatform["api"] = async (method, path, body, headers = {}) => {
    const response = await platform.fetch(
      new Request(`https://api.heroku.com${path}`, {
        method,
        headers: {
          Accept: "application/vnd.heroku+json; version=3",
          Authorization: `Bearer ${learner.token}`,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      json: text === "" ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };
  const appOf = (name: string) => Object.values(platform.state.apps).find((app) => app.name === name)!;
  return {
    platform,
    clock,
    machine,
    api,
    async visit(name, path = "/") {
      const response = await platform.fetch(new Request(`https://${appOf(name).host}${path}`));
      return { status: response.status, text: await response.text() };
    },
    async logs(name) {
      const { json } = await api("POST", `/apps/${name}/log-sessions`, { lines: 1500 });
      const text = await (await platform.fetch(new Request(json.logplex_url))).text();
      return text
        .split("\n")
        .slice(0, -1)
        .map((line) => line.replace(/^\S+ /, "").replace(/request_id=\S+/, "request_id=ID"));
    },
    async deploy(name, processTypes) {
      const app = appOf(name);
      const commit = "71c09b06".padEnd(40, "0");
      const build = startBuild(store, {
        appId: app.id,
        userId: learner.id,
        commit,
        description: "First commit",
        branch: "main",
      });
      return finishBuild(store, build.id, {
        commit,
        commitDescription: "First commit",
        processTypes,
        size: 23_400_000,
        language: "Python",
        buildpacks: ["heroku/python"],
        stack: store.edition.stack,
        env: {},
        tree: createFiles(() => testStart, 0).snapshot(),
      });
    },
  };
}
