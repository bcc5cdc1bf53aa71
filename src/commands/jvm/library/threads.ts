import { callFunction, callMethod } from "../runtime/dispatch.ts";
import { run } from "../runtime/functions.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { toInt, toLong, toNumber } from "../runtime/numbers.ts";
import { JavaThrow, JDouble, JNative, JObject, type Value } from "../runtime/values.ts";
import { traceOf } from "./system.ts";

interface Thread {
  readonly task: Value;
  name: string;
  daemon: boolean;
  done: Promise<void>;
}

let threads = 0;

const threadOf = (self: Value): Thread =>
  (self instanceof JObject ? self.native : (self as JNative).state) as Thread;

/** Runs a task beside all else; what it throws is printed and ends it alone. Anything else ends the program. */
export function start(
  call: Call,
  name: string,
  daemon: boolean,
  task: () => Promise<unknown>,
): Promise<void> {
  const { vm } = call;
  const work = task().then(
    () => {},
    async (error: unknown) => {
      if (error instanceof JavaThrow)
        await vm.process.stderr.write(`Exception in thread "${name}" ${await traceOf(call, error.value)}`);
      else vm.end(error);
    },
  );
  if (!daemon) {
    vm.alive.add(work);
    void work.then(() => vm.alive.delete(work));
  }
  return work;
}

const sleep = async ({ vm }: Call, args: readonly Value[]): Promise<null> => {
  const [time = 0] = args;
  const ms = time instanceof JNative ? Number((time.state as { millis: bigint }).millis) : toNumber(time);
  await vm.process.clock.sleep(ms, vm.process.signal);
  return null;
};

/** Of an executor: how often it is asked for what. */
const units: Readonly<Record<string, number>> = {
  NANOSECONDS: 1e-6, MICROSECONDS: 1e-3, MILLISECONDS: 1, SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000,
}; // prettier-ignore

const inMillis = (amount: Value, unit: Value | undefined): number =>
  toNumber(amount) * (unit instanceof JNative ? units[unit.state as string]! : 1);

interface Executor {
  stopped: boolean;
}

const submit = async (call: Call, _: Value, [task = null]: readonly Value[]): Promise<Value> => {
  let value: Value = null;
  const done = start(call, "pool-1-thread-1", false, async () => {
    value =
      task instanceof JObject && !(await has(call, task, "call"))
        ? await run(call, task)
        : await callFunction(call, task, []);
  });
  return new JNative("java.util.concurrent.CompletableFuture", { result: done.then(() => value) });
};

const has = async (_: Call, task: JObject, name: string): Promise<boolean> => task.cls.methods.has(name);

async function repeat(call: Call, self: Value, args: readonly Value[]): Promise<Value> {
  const [task = null, delay = 0, period = 0, unit] = args;
  const executor = (self as JNative<Executor>).state;
  void start(call, "pool-1-thread-1", false, async () => {
    await call.vm.process.clock.background.sleep(inMillis(delay, unit), call.vm.process.signal);
    while (!executor.stopped) {
      await run(call, task);
      await call.vm.process.clock.background.sleep(inMillis(period, unit), call.vm.process.signal);
    }
  });
  return null;
}

const stop = (_: Call, self: Value): null => {
  (self as JNative<Executor>).state.stopped = true;
  return null;
};

const executor = () => new JNative<Executor>("java.util.concurrent.ExecutorService", { stopped: false });

const future = (self: Value) => (self as JNative<{ result: Promise<Value> }>).state.result;
const makeFuture = (result: Promise<Value>) =>
  new JNative("java.util.concurrent.CompletableFuture", { result });

interface Counter {
  value: number | bigint;
}
const counter = (self: Value) => (self as JNative<Counter>).state;

const atomic = (name: string, long: boolean): LibraryClass => {
  const add = (self: Value, by: Value): Value => {
    const state = counter(self);
    state.value = long ? toLong(state.value) + toLong(by) : (toInt(state.value) + toInt(by)) | 0;
    return state.value;
  };
  const one = long ? 1n : 1;
  return {
    name,
    construct: (_, [start = 0]) => new JNative<Counter>(name, { value: long ? toLong(start) : toInt(start) }),
    methods: {
      get: (_, self) => counter(self).value,
      intValue: (_, self) => toInt(counter(self).value),
      set: (_, self, [value = 0]) => ((counter(self).value = long ? toLong(value) : toInt(value)), null),
      incrementAndGet: (_, self) => add(self, one),
      decrementAndGet: (_, self) => add(self, long ? -1n : -1),
      addAndGet: (_, self, [by = 0]) => add(self, by),
      getAndIncrement: (_, self) => (add(self, one), (counter(self).value as number) - (one as number)),
      getAndAdd: (_, self, [by = 0]) => {
        const before = counter(self).value;
        add(self, by);
        return before;
      },
      $toString: (_, self) => String(counter(self).value),
    },
  };
};

export const threadClasses: readonly LibraryClass[] = [
  {
    name: "java.lang.Thread",
    parents: ["java.lang.Runnable"],
    construct: (_, [task = null, name]) =>
      new JNative<Thread>("java.lang.Thread", {
        task: typeof task === "string" ? null : task,
        name: typeof name === "string" ? name : `Thread-${threads++}`,
        daemon: false,
        done: Promise.resolve(),
      }),
    statics: {
      sleep,
      currentThread: () =>
        new JNative<Thread>("java.lang.Thread", {
          task: null,
          name: "main",
          daemon: false,
          done: Promise.resolve(),
        }),
      ofVirtual: () => new JNative("java.lang.Thread.Builder", null),
      startVirtualThread: (call, [task = null]) => {
        void start(call, "", true, () => run(call, task));
        return null;
      },
      onSpinWait: () => null,
    },
    methods: {
      start(call, self) {
        const thread =
          self instanceof JObject
            ? ((self.native as JNative<Thread> | undefined)?.state ?? ownThread(self))
            : threadOf(self);
        if (self instanceof JObject) self.native = thread;
        thread.done = start(call, thread.name, thread.daemon, () =>
          self instanceof JObject ? callMethod(call, self, "run", []) : run(call, thread.task),
        );
        return null;
      },
      run: (call, self) => (self instanceof JObject ? null : run(call, threadOf(self).task)),
      join: (_, self) => threadOf(self).done.then(() => null),
      getName: (_, self) => threadOf(self).name,
      setName: (_, self, [name = ""]) => ((threadOf(self).name = name as string), null),
      setDaemon: (_, self, [daemon = false]) => ((threadOf(self).daemon = daemon === true), null),
      interrupt: () => null,
      isInterrupted: () => false,
      isAlive: () => true,
      threadId: () => 1n,
      getId: () => 1n,
    },
  },
  { name: "java.lang.Runnable" },
  {
    name: "java.util.concurrent.TimeUnit",
    constants: Object.fromEntries(
      Object.keys(units).map((unit) => [unit, () => new JNative("java.util.concurrent.TimeUnit", unit)]),
    ),
    methods: {
      sleep: (call, self, [amount = 0]) => sleep(call, [inMillis(amount, self)]),
      toMillis: (_, self, [amount = 0]) => BigInt(inMillis(amount, self)),
      $toString: (_, self) => (self as JNative<string>).state,
    },
  },
  {
    name: "java.util.concurrent.Executors",
    statics: {
      newFixedThreadPool: executor,
      newCachedThreadPool: executor,
      newSingleThreadExecutor: executor,
      newVirtualThreadPerTaskExecutor: executor,
      newScheduledThreadPool: executor,
      newSingleThreadScheduledExecutor: executor,
      newWorkStealingPool: executor,
    },
  },
  {
    name: "java.util.concurrent.ExecutorService",
    methods: {
      submit,
      execute: async (call, self, args) => {
        await submit(call, self, args);
        return null;
      },
      scheduleAtFixedRate: repeat,
      scheduleWithFixedDelay: repeat,
      shutdown: stop,
      shutdownNow: stop,
      close: stop,
      awaitTermination: () => true,
    },
  },
  {
    name: "java.util.concurrent.CompletableFuture",
    statics: {
      supplyAsync: (call, [task = null]) => makeFuture(callFunction(call, task, [])),
      runAsync: (call, [task = null]) => makeFuture(run(call, task)),
      completedFuture: (_, [value = null]) => makeFuture(Promise.resolve(value)),
    },
    methods: {
      get: (_, self) => future(self),
      join: (_, self) => future(self),
      thenApply: (call, self, [work = null]) =>
        makeFuture(future(self).then((value) => callFunction(call, work, [value]))),
      thenAccept: (call, self, [work = null]) =>
        makeFuture(future(self).then((value) => callFunction(call, work, [value]))),
      isDone: () => true,
    },
  },
  {
    name: "java.util.concurrent.CountDownLatch",
    construct: (_, [count = 0]) =>
      new JNative("java.util.concurrent.CountDownLatch", { count: toInt(count) }),
    methods: {
      countDown: (_, self) => ((self as JNative<{ count: number }>).state.count--, null),
      async await({ vm }, self) {
        while ((self as JNative<{ count: number }>).state.count > 0)
          await vm.process.clock.background.sleep(50, vm.process.signal);
        return null;
      },
    },
  },
  atomic("java.util.concurrent.atomic.AtomicInteger", false),
  atomic("java.util.concurrent.atomic.AtomicLong", true),
  {
    name: "java.util.concurrent.ThreadLocalRandom",
    statics: { current: () => new JNative("java.util.Random", null) },
  },
  {
    name: "java.util.Random",
    construct: () => new JNative("java.util.Random", null),
    methods: {
      nextInt({ vm }, _, [low, high]) {
        if (low === undefined) return Math.floor(vm.process.random.next() * 2 ** 32) | 0;
        const [from, to] = high === undefined ? [0, toInt(low)] : [toInt(low), toInt(high)];
        return from + Math.floor(vm.process.random.next() * (to - from));
      },
      nextBoolean: ({ vm }) => vm.process.random.next() < 0.5,
      nextDouble: ({ vm }) => new JDouble(vm.process.random.next()),
    },
  },
  {
    name: "java.util.UUID",
    statics: {
      randomUUID: ({ vm }) => new JNative("java.util.UUID", vm.process.random.uuid()),
    },
    methods: { $toString: (_, self) => (self as JNative<string>).state },
  },
];

/** Of an object whose class extends Thread and never called its parent's constructor by name. */
const ownThread = (self: JObject): Thread => ({
  task: self,
  name: `Thread-${threads++}`,
  daemon: false,
  done: Promise.resolve(),
});
