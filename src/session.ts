import { WorldClock } from "./base/clock.ts";
import type { EditionName } from "./base/edition.ts";
import { Emitter } from "./base/events.ts";
import type { Fetch } from "./base/fetch.ts";
import { createRandom, type Random } from "./base/random.ts";
import type { Lesson } from "./course/lesson.ts";
import type { Witness } from "./course/witness.ts";
import type { Files } from "./files/files.ts";
import { Journal } from "./network/journal.ts";
import { createLoopback } from "./network/loopback.ts";
import { createNetwork, type Network } from "./network/network.ts";
import type { Github } from "./hosts/github/github.ts";
import type { Platform } from "./platform/platform.ts";
import type { SavedPlatform } from "./platform/model/store.ts";
import { createShell, type Shell, type Streams } from "./shell/shell.ts";
import { Browser } from "./session/browser.ts";
import { Course } from "./session/course.ts";
import { createDojo } from "./session/dojo.ts";
import { laptopImage } from "./session/images.ts";
import { internetHosts } from "./session/internet.ts";
import { home, laptopEnv } from "./session/laptop-env.ts";
import { githubOf, type LazyGithub } from "./session/lazy-github.ts";
import { LazyPlatform } from "./session/lazy-platform.ts";
import { lookAt } from "./session/look.ts";
import { createMachine } from "./session/machine.ts";
import type { SessionOptions } from "./session/options.ts";
import { createPrograms } from "./session/programs.ts";
import { gatherScene, type Scene } from "./session/scene.ts";
import { Timeline } from "./session/timeline.ts";
import { gatherWitness, projectAbove } from "./session/witness.ts";
import type { World } from "./session/world.ts";

export type { SessionOptions } from "./session/options.ts";
export type { Shell } from "./shell/shell.ts";

/** The composition root: one world, wired. The page is one observer of it, a test another, a Node command a third. */
export class Session {
  readonly edition: EditionName;
  readonly clock: WorldClock;
  readonly files: Files;
  readonly shell: Shell;
  /** The simulated internet, as the laptop reaches it. */
  readonly fetch: Fetch;
  readonly browser: Browser;
  readonly course: Course;
  readonly timeline: Timeline;
  readonly lessons: readonly Lesson[];
  /** Something in the world has changed: a command ended, time was forwarded, a moment was restored. */
  readonly onChange = new Emitter<void>();
  /** A command begins to run or has ended. */
  readonly onRun = new Emitter<void>();
  /** A fault of our own, for which a command on the laptop has ended. */
  readonly onFault = new Emitter<unknown>();
  /** The world has gone to another moment; with what that was. */
  readonly onTravel = new Emitter<string>();
  /** A file is to be shown in the page's editor. */
  readonly onEdit = new Emitter<string>();
  /** The learner asked for another lesson, or (undefined) for this one again. */
  readonly onLesson = new Emitter<string | undefined>();
  #random: Random;
  #journal = new Journal();
  #network: Network;
  #programs = createPrograms(
    createDojo(this, (moment) => (this.#restoring = moment?.world)),
    {
      open: (url) => void this.browser.visit(url),
      edit: (path) => this.onEdit.emit(path),
    },
    (work) => this.clock.hold(work),
  );
  #github: LazyGithub;
  #platform = new LazyPlatform((saved) => this.#createPlatform(saved));
  #project?: string;
  /** A moment to go to as soon as the running command has ended. */
  #restoring?: World;
  /** Commands running now, in all terminals. */
  #running = 0;
  #furtherShells: Shell[] = [];
  /** Where the learner typed last. */
  #present: Shell;
  #newShell: () => Shell;

  constructor(options: SessionOptions) {
    const { world } = options;
    this.edition = world?.edition ?? options.edition;
    this.clock = new WorldClock(options.host, world?.now ?? options.now, options.speed);
    this.#random = createRandom(options.seed);
    this.lessons = options.lessons ?? [];
    this.#github = githubOf(this.edition, options.starters ?? {});
    this.#network = createNetwork({
      hosts: internetHosts(this.#platform, this.#github),
      journal: this.#journal,
    });
    const loopback = createLoopback();
    this.fetch = this.#network.from({ loopback, clock: this.clock });
    this.browser = new Browser(this.fetch);
    this.browser.onVisit.on(() => void this.#changed());
    this.files = laptopImage(() => this.clock.now(), { edition: this.edition, loggedIn: !options.loggedOut });
    this.#newShell = () =>
      createShell({
        files: this.files,
        cwd: home,
        env: laptopEnv(this.edition),
        programs: this.#programs,
        fetch: this.fetch,
        clock: this.clock,
        random: this.#random,
        listen: loopback.listen,
        interactive: options.script === undefined,
        name: options.script,
        onFault: (error) => this.onFault.emit(error),
      });
    this.shell = this.#present = this.#newShell();
    if (world) this.#restore(world);
    for (const state of world?.furtherShells ?? []) this.openShell().resume(state);
    this.course = new Course(
      this.lessons.find(({ id }) => id === options.lesson?.id),
      options.lesson?.step,
    );
    this.timeline = new Timeline(this.save());
  }

  /** Does a command run in any terminal? */
  get running(): boolean {
    return this.#running > 0;
  }

  /** The shells of the further terminals, in the order they were opened. */
  get furtherShells(): readonly Shell[] {
    return this.#furtherShells;
  }

  /** Another shell on the same laptop, for a terminal of its own. It begins at home. */
  openShell(): Shell {
    const shell = this.#newShell();
    this.#furtherShells = [...this.#furtherShells, shell];
    return shell;
  }

  /** Its terminal was closed. */
  closeShell(shell: Shell): void {
    this.#furtherShells = this.#furtherShells.filter((each) => each !== shell);
    if (this.#present === shell) this.#present = this.shell;
  }

  /** Runs a script or a typed line on the laptop, and takes the moment after it into the timeline. */
  async run(line: string, streams: Streams, shell: Shell = this.shell): Promise<number> {
    this.#present = shell;
    this.#running++;
    this.onRun.emit();
    try {
      shell.remember(line);
      return await this.#run(line, streams, shell);
    } finally {
      this.#running--;
      this.onRun.emit();
    }
  }

  /** Can a page of this address be reached from the laptop? */
  reaches(url: string): boolean {
    return this.#network.reaches(new URL(url).hostname);
  }

  async #run(line: string, streams: Streams, shell: Shell): Promise<number> {
    const status = await shell.run(line, streams);
    if (this.#restoring) this.#restore(this.#restoring);
    else this.timeline.add(line, this.save());
    this.#restoring = undefined;
    await this.#changed();
    return status;
  }

  /** The simulated Heroku, loaded at its first use. */
  platform(): Promise<Platform> {
    return this.#platform.load();
  }

  github(): Promise<Github> {
    return this.#github.load();
  }

  async #createPlatform(saved: SavedPlatform | undefined): Promise<Platform> {
    const { createPlatform } = await import("./platform/platform.ts");
    const platform = createPlatform({
      clock: this.clock,
      random: this.#random,
      edition: this.edition,
      machine: createMachine({
        programs: this.#programs,
        random: this.#random,
        now: () => this.clock.now(),
        network: (machine) => this.#network.from(machine),
      }),
      saved,
    });
    platform.onChange.on(() => this.onChange.emit());
    return platform;
  }

  /** The world as it is now. */
  save(): World {
    return {
      edition: this.edition,
      now: this.clock.now(),
      random: this.#random.save(),
      files: this.files.snapshot(),
      shell: this.shell.save(),
      furtherShells: this.#furtherShells.map((shell) => shell.save()),
      platform: this.#platform.save(),
      github: this.#github.save(),
      exchanges: [...this.#journal.exchanges],
      project: this.#project,
    };
  }

  /** What the checks of the lesson may look at. */
  async witness(): Promise<Witness> {
    return gatherWitness({
      files: this.files,
      cwd: this.#present.cwd,
      project: this.#project,
      look: (command) => this.#look(command),
      state: await this.#platform.state(),
      exchanges: this.#journal.exchanges,
      refsAt: async (name) => (await this.github()).repositories.open(name)?.repository.refs,
    });
  }

  /** What the map draws. */
  async scene(): Promise<Scene> {
    return gatherScene({
      project: this.#project,
      look: (command) => this.#look(command),
      state: await this.#platform.state(),
      exchanges: this.#journal.exchanges,
    });
  }

  /**
   * Goes to another moment of the timeline at once; answers with the line undone or done again. While a command runs
   * nothing happens: it would go on in a world that is no longer its own.
   */
  undo(): string | undefined {
    return this.running ? undefined : this.#travel(this.timeline.back(), "Undone");
  }

  redo(): string | undefined {
    return this.running ? undefined : this.#travel(this.timeline.forth(), "Done again");
  }

  /** The page changed files by itself ("edited ~/Procfile"): a moment of its own. */
  async changedByPage(what: string): Promise<void> {
    this.timeline.add(`(${what})`, this.save());
    await this.#changed();
  }

  /** Lets time pass at once. */
  async forward(ms: number): Promise<void> {
    if (this.#platform.begun) await this.platform();
    await this.clock.forward(ms);
    await this.#changed();
  }

  /** Judges the lesson's waiting step anew. */
  async judge(): Promise<void> {
    if (this.course.waiting) this.course.update(await this.witness());
  }

  async #changed(): Promise<void> {
    this.#project = projectAbove(this.files, this.#present.cwd) ?? this.#project;
    await this.judge();
    this.onChange.emit();
  }

  #travel(moment: { line: string; world: World } | undefined, what: string): string | undefined {
    if (!moment) return undefined;
    this.#restore(moment.world);
    this.onTravel.emit(`${what}: ${moment.line}`);
    void this.#changed();
    return moment.line;
  }

  #restore(world: World): void {
    this.clock.reset(world.now);
    this.#random.resume(world.random);
    this.files.restore(world.files);
    this.shell.resume(world.shell);
    this.#present = this.shell;
    this.#journal.restore(world.exchanges);
    this.#project = world.project;
    this.#platform.restore(world.platform);
    this.#github.restore(world.github);
  }

  #look(command: string): Promise<string> {
    const { files, edition, clock } = this;
    return lookAt({ files, edition, clock, programs: this.#programs }, command);
  }
}
