import { Collector, inputOf } from "../../../base/streams.ts";
import { Killed } from "../../../base/signals.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { PyExit, PyRaise, raise } from "../runtime/exceptions.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { traceback } from "../runtime/traceback.ts";
import { type NativeCall, PyDict, PyObject, PyClass, PyTuple, type Value } from "../runtime/values.ts";

const threadClass = new PyClass("_thread");
const running = new WeakMap<PyObject, { done: boolean; ended: Promise<void> }>();
const thread = (value: Value | undefined) => running.get(value as PyObject)!;

/** The part of `_dojo` about the machine: its clock and zones, threads, other programs. */
export const dojoMachine = (python: Interpreter): Record<string, NativeCall> => {
  const { process } = python;
  return {
    now_ms: () => BigInt(process.clock.now()),
    offset_of: ([ms]) => BigInt(Math.round(offsetOf(process.env.get("TZ"), Number(ms)).minutes * 60)),
    zone_offset: ([zone, ms]) => {
      const found = offsetOf(String(zone), Number(ms));
      // What names no zone comes back under its own name, as UTC.
      if (found.minutes === 0 && found.name === String(zone) && !/^(UTC|GMT|Etc\/)/.test(found.name))
        return null;
      return new PyTuple([BigInt(Math.round(found.minutes * 60)), found.name]);
    },
    pause: async () => {
      await process.clock.sleep(1, process.signal);
      return null;
    },
    thread_start: async ([work, name]) => {
      const handle = new PyObject(threadClass);
      const state = { done: false, ended: Promise.resolve() };
      running.set(handle, state);
      const run = async () => {
        try {
          await python.call(work!, []);
        } catch (error) {
          if (error instanceof PyExit) return;
          if (!(error instanceof PyRaise)) throw error;
          await process.stderr.write(
            `Exception in thread ${String(name)}:\n${await traceback(python, error)}`,
          );
        } finally {
          state.done = true;
        }
      };
      state.ended = run();
      state.ended.catch(() => undefined); // whoever joins hears of it
      // The new thread runs until it first waits for something.
      await process.clock.sleep(0, process.signal);
      return handle;
    },
    thread_done: ([handle]) => thread(handle).done,
    thread_join: async ([handle]) => {
      await thread(handle).ended;
      return null;
    },
    spawned: async ([words, input, cwd, env, keepOut, keepErr, merge, timeout]) => {
      const argv = (await python.list(words!)).map(String);
      const [program = ""] = argv;
      const folders = (process.env.get("PATH") ?? "").split(":");
      const isThere = program.includes("/")
        ? process.files.is("file", program.startsWith("/") ? program : `${python.cwd}/${program}`)
        : folders.some((folder) => process.files.is("file", `${folder}/${program}`));
      if (!isThere) {
        const error = raise("FileNotFoundError", `[Errno 2] No such file or directory: '${program}'`);
        error.value.attributes.set("errno", 2n);
        error.value.attributes.set("filename", program);
        throw error;
      }
      const [out, err] = [new Collector(), new Collector()];
      const late = new AbortController();
      const variables =
        env instanceof PyDict
          ? Object.fromEntries([
              ...[...process.env.keys()].map((name) => [name, undefined] as const),
              ...[...env.entries.values()].map(([key, value]) => [String(key), String(value)] as const),
            ])
          : Object.fromEntries(
              [...python.environ.entries.values()].map(([key, value]) => [String(key), String(value)]),
            );
      if (timeout !== null && timeout !== undefined)
        void process.clock.sleep(Number(timeout) * 1000, late.signal).then(
          () => late.abort(new Killed("SIGKILL")),
          () => undefined, // the program was quicker
        );
      const status = await process.spawn(argv, {
        cwd: cwd === null ? python.cwd : String(cwd),
        env: variables,
        stdin: input === null ? process.stdin : inputOf(input as Uint8Array),
        stdout: keepOut === true ? out : process.stdout,
        stderr:
          merge === true
            ? keepOut === true
              ? out
              : process.stdout
            : keepErr === true
              ? err
              : process.stderr,
        signal: late.signal,
      });
      const wasLate = late.signal.aborted;
      if (!wasLate) late.abort(new Error("the program ended first"));
      return new PyTuple([BigInt(status), out.bytes, err.bytes, wasLate]);
    },
  };
};
