import type { HostTimer, Speed } from "../base/clock.ts";
import type { EditionName } from "../base/edition.ts";
import { Emitter } from "../base/events.ts";
import type { Lesson } from "../course/lesson.ts";
import { Session } from "../session.ts";
import { lessonDay, worldBefore } from "./begin-lesson.ts";
import type { Starter, World } from "./world.ts";

/** What a visit leaves behind for the next one. */
export interface Saved {
  readonly world: World;
  readonly lesson: { readonly id: string; readonly step: number } | undefined;
  /** Ids of the lessons finished. */
  readonly done: readonly string[];
}

export interface ClassroomParts {
  readonly host: HostTimer;
  readonly lessons: readonly Lesson[];
  readonly starters: Readonly<Record<string, Starter>>;
  readonly speed: Speed;
  /** Keeps what was saved; called after every finished command. */
  readonly persist: (saved: Saved) => void;
}

/** Holds the session of the open lesson, and puts another in its place when another lesson begins. */
export class Classroom {
  /** Another session is open now. */
  readonly onSession = new Emitter<Session>();
  readonly onChange = new Emitter<void>();
  readonly lessons: readonly Lesson[];
  #parts: ClassroomParts;
  #session!: Session;
  #done: Set<string>;

  private constructor(parts: ClassroomParts, done: readonly string[]) {
    this.#parts = parts;
    this.lessons = parts.lessons;
    this.#done = new Set(done);
  }

  /** Goes on where `saved` ended, or begins the first lesson. */
  static async open(parts: ClassroomParts, saved: Saved | undefined): Promise<Classroom> {
    const classroom = new Classroom(parts, saved?.done ?? []);
    const lesson = saved?.lesson;
    if (saved) classroom.#enter(saved.world, lesson && { id: lesson.id, step: lesson.step });
    else await classroom.start(parts.lessons[0]!.id);
    return classroom;
  }

  get session(): Session {
    return this.#session;
  }

  get done(): ReadonlySet<string> {
    return this.#done;
  }

  /** The lesson after the open one. */
  get next(): Lesson | undefined {
    const at = this.lessons.findIndex(({ id }) => id === this.#session.course.lesson?.id);
    return at < 0 ? undefined : this.lessons[at + 1];
  }

  /** Begins a lesson. Who has just finished the one it follows goes on in the same world. */
  async start(id: string): Promise<void> {
    const lesson = this.lessons.find((each) => each.id === id);
    if (!lesson) return;
    const course = this.#session?.course;
    const goesOn = course?.finished && course.lesson!.id === lesson.begins;
    const world = goesOn
      ? { ...this.#session.save(), exchanges: [] }
      : await worldBefore(lesson, this.#parts);
    this.#enter(world, { id, step: 0 });
    this.#keep();
  }

  /** A new world without a lesson, to try things out. */
  practise(edition: EditionName): void {
    const { host, lessons, starters } = this.#parts;
    const world = new Session({
      host,
      lessons,
      starters,
      edition,
      seed: 1,
      now: lessonDay,
      speed: "instant",
    }).save();
    this.#enter(world, undefined);
    this.#keep();
  }

  #enter(world: World, lesson: { id: string; step: number } | undefined): void {
    const { host, lessons, starters, speed } = this.#parts;
    const session = new Session({
      host,
      lessons,
      starters,
      speed,
      world,
      lesson,
      edition: world.edition,
      seed: 1,
      now: world.now,
    });
    session.onLesson.on((id) => void this.start(id ?? session.course.lesson?.id ?? this.lessons[0]!.id));
    session.onChange.on(() => {
      if (session !== this.#session) return;
      if (session.course.finished) this.#done.add(session.course.lesson!.id);
      this.#keep();
      this.onChange.emit();
    });
    this.#session = session;
    this.onSession.emit(session);
  }

  #keep(): void {
    const { course } = this.#session;
    this.#parts.persist({
      world: this.#session.save(),
      lesson: course.lesson && { id: course.lesson.id, step: course.step },
      done: [...this.#done],
    });
  }
}
