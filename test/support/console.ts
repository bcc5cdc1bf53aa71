import { Session, type SessionOptions } from "../../src/session.ts";
import { Console } from "../../src/session/console.ts";
import { hostTimer } from "./host-timer.ts";
import { TestScreen } from "./screen.ts";
import { testStart } from "./process.ts";

/** Somebody at a terminal of a fresh world: what is typed, and what stands on the screen. */
export interface Seat {
  readonly session: Session;
  readonly screen: TestScreen;
  /** Types a line and waits for the next prompt. */
  enter(line: string): Promise<void>;
  /** Types a line and waits until its program runs. */
  start(line: string): Promise<void>;
  /** Sends keys, and waits for the next prompt. */
  press(keys: string): Promise<void>;
  /** Sends keys and goes on at once. */
  send(keys: string): void;
  /** Waits for something to come true, however long that takes. */
  until(holds: () => boolean): Promise<void>;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export async function takeSeat(options: Partial<SessionOptions> = {}): Promise<Seat> {
  const session = new Session({
    ...{ host: hostTimer, edition: "today", seed: 1, now: testStart, speed: "real" },
    ...options,
  });
  const screen = new TestScreen(80, 200);
  const desk = new Console(screen, (run) => void setImmediate(run));
  const until = async (holds: () => boolean) => {
    while (!holds()) await turn();
  };
  const prompted = () => until(() => desk.terminal.editing && !desk.busy);
  const press = async (keys: string) => {
    desk.input(keys);
    // The line's end has been taken once a command runs or the next prompt stands.
    await turn();
    await prompted();
    await turn();
  };
  void desk.serve(Promise.resolve(session), "~ $ ", () => {});
  await prompted();
  await turn();
  return {
    ...{ session, screen, press, until },
    send: (keys) => desk.input(keys),
    enter: (line) => press(`${line}\r`),
    async start(line) {
      desk.input(`${line}\r`);
      await until(() => session.shell.attends);
    },
  };
}
