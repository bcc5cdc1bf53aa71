import type { AppScene, LaptopScene, Scene } from "../session/scene.ts";

export type StationId = "laptop" | "remote" | "build" | "releases" | "dynos" | "router";

/** One stop on the way of the code, as words: what the map draws and a screen reader reads. */
export interface Station {
  readonly id: StationId;
  readonly title: string;
  /** The letter of the component; each has its colour too. */
  readonly mark: string;
  /** Most telling first; none while there is nothing here yet. */
  readonly facts: readonly Fact[];
  /** What it is, for somebody who meets it for the first time. */
  readonly meaning: string;
  /** A command that shows the same. */
  readonly command: string;
}

export interface Fact {
  readonly text: string;
  /** A filled or an empty dot before it, or the state of a dyno. */
  readonly dot?: "full" | "open" | "good" | "busy" | "bad" | "asleep";
  /** Said after the text where the dot alone would say it. */
  readonly says?: string;
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

export function stationsOf({ laptop, app }: Scene): Station[] {
  return [
    {
      id: "laptop",
      title: "Laptop",
      mark: "$",
      facts: laptop ? laptopFacts(laptop) : [],
      meaning:
        "Your files and their history. A full dot is a commit that Heroku has, an open one is only here. Changed files are in no commit yet.",
      command: "git log --oneline",
    },
    {
      id: "remote",
      title: "Remote",
      mark: "G",
      facts: app ? remoteFacts(app, laptop) : [],
      meaning: "Heroku's copy of your repository. git push sends it the commits it lacks.",
      command: "git remote -v",
    },
    {
      id: "build",
      title: "Build",
      mark: "B",
      facts: app?.build ? [buildFact(app)] : [],
      meaning: "A buildpack finds out the language, installs what your app needs and packs all of it.",
      command: "heroku builds",
    },
    {
      id: "releases",
      title: "Releases",
      mark: "R",
      facts:
        app?.releases.map(({ version, description, status }, index) => ({
          text: `v${version} ${description}`,
          dot: index === 0 ? (status === "failed" ? "bad" : "full") : "open",
          says: index === 0 ? "current" : undefined,
        })) ?? [],
      meaning:
        "A build with the config vars of that moment. Each change makes a new one; rollback makes an old one new.",
      command: "heroku releases",
    },
    {
      id: "dynos",
      title: "Dynos",
      mark: "D",
      facts: app ? dynoFacts(app) : [],
      meaning: "The computers that run your app. A web dyno without visitors falls asleep after 30 minutes.",
      command: "heroku ps",
    },
    {
      id: "router",
      title: "Router",
      mark: "H",
      facts: app ? routerFacts(app) : [],
      meaning: "The door to the web. It hands each visitor to a web dyno, or says why it cannot.",
      command: "heroku open",
    },
  ];
}

const laptopFacts = ({ folder, branch, changed, commits }: LaptopScene): Fact[] => [
  { text: folder.replace(/^\/home\/learner/, "~") },
  ...(branch ? [{ text: `branch ${branch}` }] : []),
  changed > 0
    ? { text: count(changed, "changed file"), dot: "busy" }
    : { text: commits.length > 0 ? "nothing to commit" : "no commit yet" },
  ...commits.map(({ id, subject, pushed }): Fact => ({
    text: `${id} ${subject}`,
    dot: pushed ? "full" : "open",
    says: pushed ? "on Heroku" : "only here",
  })),
];

function remoteFacts(app: AppScene, laptop: LaptopScene | undefined): Fact[] {
  const ahead = laptop?.commits.filter(({ pushed }) => !pushed).length ?? 0;
  const known = app.head !== undefined && (laptop?.commits.some(({ pushed }) => pushed) ?? false);
  return [
    { text: app.name },
    app.head === undefined ? { text: "nothing pushed yet" } : { text: `at ${app.head}`, dot: "full" },
    ...(known && ahead > 0 ? [{ text: `${count(ahead, "commit")} behind your laptop` }] : []),
  ];
}

function buildFact({ build }: AppScene): Fact {
  if (build!.status === "pending") return { text: "building", dot: "busy" };
  if (build!.status === "failed") return { text: "failed", dot: "bad" };
  return { text: build!.language ?? "done", dot: "good", says: "succeeded" };
}

const dots = { up: "good", starting: "busy", crashed: "bad", down: "open", idle: "asleep" } as const;

function dynoFacts({ dynos, processTypes }: AppScene): Fact[] {
  const without = Object.entries(processTypes)
    .filter(([type]) => !dynos.some(({ name }) => name.startsWith(`${type}.`)))
    .map(([type]): Fact => ({ text: `${type}: none`, dot: "open" }));
  return [
    ...dynos.map(({ name, state }): Fact => ({
      text: `${name} ${state === "idle" ? "asleep" : state}`,
      dot: dots[state],
    })),
    ...without,
  ];
}

const routerFacts = ({ maintenance, visits, lastStatus }: AppScene): Fact[] => [
  ...(maintenance ? [{ text: "maintenance", dot: "busy" } as const] : []),
  ...(lastStatus === undefined
    ? [{ text: "no visit yet" }]
    : [
        { text: count(visits, "visit") },
        {
          text: lastStatus > 0 ? `status ${lastStatus}` : "no answer",
          dot: lastStatus > 0 && lastStatus < 500 ? ("good" as const) : ("bad" as const),
        },
      ]),
];

/** Stations out of which something went to the next one between two looks; "router" sends to the dynos. */
export function movements(before: Scene | undefined, after: Scene): Set<StationId> {
  const moved = new Set<StationId>();
  const [old, now] = [before?.app, after.app];
  if (!now || !old || old.name !== now.name) return moved;
  if (now.head !== old.head || (now.build?.status === "pending" && old.build?.status !== "pending"))
    moved.add("laptop");
  if (now.build?.status === "pending" && old.build?.status !== "pending") moved.add("remote");
  const newRelease = (now.releases[0]?.version ?? 0) > (old.releases[0]?.version ?? 0);
  if (newRelease && old.build?.status === "pending") moved.add("build");
  if (newRelease && now.dynos.length > 0) moved.add("releases");
  if (now.visits > old.visits) moved.add("router");
  return moved;
}
