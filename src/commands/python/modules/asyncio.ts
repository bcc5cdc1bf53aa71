import { abortable } from "../../../base/signals.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { awaitable, awaited, isAwaitable } from "../runtime/coroutine.ts";
import { exceptionClasses, raise } from "../runtime/exceptions.ts";
import { NativeFunction, PyClass, PyList, type PyObject, typeName, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

const taskClass = new PyClass("Task");
const futureClass = new PyClass("_GatheringFuture");

/** asyncio on the world's clock: run, sleep, gather, tasks, wait_for. */
export const makeAsyncio: MakeModule = (python) => {
  const { clock, signal } = python.process;
  const task = (work: Value): PyObject => {
    if (!isAwaitable(work)) throw raise("TypeError", `a coroutine was expected, got ${typeName(work)}`);
    const running = awaited(python, work);
    running.catch(() => undefined); // whoever awaits the task hears of it
    const made = awaitable(() => running, taskClass);
    let isDone = false;
    const end = () => void (isDone = true);
    running.then(end, end);
    made.attributes.set("done", new NativeFunction("done", () => isDone));
    made.attributes.set("result", new NativeFunction("result", () => running));
    return made;
  };
  const run: NativeFunction["call"] = ([work]) => {
    if (!isAwaitable(work)) throw raise("ValueError", "a coroutine was expected");
    return awaited(python, work);
  };
  const loop: NativeFunction["call"] = async () => {
    const found = new PyClass("_UnixSelectorEventLoop", [], undefined, false);
    for (const [name, call] of Object.entries({
      run_until_complete: run,
      create_task: ([work]: readonly Value[]) => task(work!),
      close: () => null,
    }))
      found.attributes.set(name, new NativeFunction(name, call as NativeFunction["call"]));
    return found;
  };
  return moduleOf(
    "asyncio",
    {
      run,
      create_task: ([work]) => task(work!),
      ensure_future: ([work]) => task(work!),
      iscoroutine: ([work]) => isAwaitable(work),
      new_event_loop: loop,
      get_event_loop: loop,
      set_event_loop: () => null,
      sleep: ([seconds, result = null]) =>
        awaitable(async () => {
          await clock.sleep(Math.round(Number(seconds) * 1000), signal);
          return result;
        }),
      gather: (works, named) => {
        if (named.has("return_exceptions")) throw new NotSimulated("asyncio.gather with return_exceptions");
        const running = works.map((work) => (work instanceof PyList ? work : task(work)));
        return awaitable(async () => {
          const results: Value[] = [];
          for (const one of running) results.push(await awaited(python, one));
          return new PyList(results);
        }, futureClass);
      },
      wait_for: ([work, timeout], named) =>
        awaitable(async () => {
          const limit = timeout ?? named.get("timeout") ?? null;
          const result = awaited(python, work!);
          if (limit === null) return result;
          const late = new AbortController();
          const timer = clock
            .sleep(Math.round(Number(limit) * 1000), AbortSignal.any([late.signal, signal]))
            .then(() => {
              throw raise("TimeoutError");
            });
          timer.catch(() => undefined); // told by the race below
          try {
            return await abortable(Promise.race([result, timer]), signal);
          } finally {
            late.abort(new Error("the work ended first"));
          }
        }),
    },
    // Since Python 3.11 it is the built-in exception.
    { TimeoutError: exceptionClasses.get("TimeoutError")! },
  );
};
