import { strftime } from "./datetime.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

export const makeTime: MakeModule = ({ process: { clock, signal } }) =>
  moduleOf("time", {
    time: () => clock.now() / 1000,
    time_ns: () => BigInt(clock.now()) * 1_000_000n,
    monotonic: () => clock.now() / 1000,
    perf_counter: () => clock.now() / 1000,
    sleep: async ([seconds]) => {
      await clock.sleep(Math.round(Number(seconds) * 1000), signal);
      return null;
    },
    strftime: ([format]) => strftime(new Date(clock.now()), String(format)),
    ctime: () => strftime(new Date(clock.now()), "%a %b %e %H:%M:%S %Y"),
  });
