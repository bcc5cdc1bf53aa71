import type { PackageMaker } from "../runtime.ts";
import { type Type } from "../types.ts";
import { Channel, fn, Func, Native, numberOf, run, TypeValue } from "../values.ts";

const waitGroup: Type = {
  kind: "native",
  name: "sync.WaitGroup",
  make() {
    let count = 0;
    const changes = new Channel(0);
    const add = (more: number) => {
      count += more;
      changes.changed();
    };
    return new Native("*sync.WaitGroup", {
      Add: fn("Add", (more = 1) => add(numberOf(more))),
      Done: fn("Done", () => add(-1)),
      Wait: run("Wait", function* () {
        while (count > 0) yield changes.change();
      }),
    });
  },
};

const mutex = (name: string): Type => ({
  kind: "native",
  name,
  make() {
    let locked = false;
    const changes = new Channel(0);
    const lock = run("Lock", function* () {
      while (locked) yield changes.change();
      locked = true;
    });
    const unlock = fn("Unlock", () => {
      locked = false;
      changes.changed();
    });
    return new Native(`*${name}`, { Lock: lock, Unlock: unlock, RLock: lock, RUnlock: unlock });
  },
});

const once: Type = {
  kind: "native",
  name: "sync.Once",
  make() {
    let done = false;
    return new Native("*sync.Once", {
      Do: run("Do", function* (work = null) {
        if (!done) {
          done = true;
          yield* (work as Func).call([]);
        }
      }),
    });
  },
};

export const sync: PackageMaker = () => ({
  WaitGroup: new TypeValue(waitGroup),
  Mutex: new TypeValue(mutex("sync.Mutex")),
  RWMutex: new TypeValue(mutex("sync.RWMutex")),
  Once: new TypeValue(once),
});
