import { BrokenPipe, createPipe, type Output, type Pipe } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { fullPath, openSource } from "../base/sources.ts";
import { AwkError } from "./awk-error.ts";
import { binaryBytes, RecordReader } from "./record-reader.ts";
import { type Step, wait } from "./step.ts";

interface Sink {
  write(text: string): Step<void>;
  flush(): Step<void>;
  /** The status `close` answers with. */
  close(): Step<number>;
}

interface Source {
  readonly reader: RecordReader;
  close(): Promise<number>;
}

const blockSize = 4096;

/** Everything a program reads and writes besides its main input: files and commands, by the name it gave them. */
export class Flows {
  readonly #process: Process;
  readonly #stdout: Sink;
  #sinks = new Map<string, Sink>();
  #sources = new Map<string, Source>();

  constructor(process: Process) {
    this.#process = process;
    this.#stdout = bufferTo(process.stdout);
  }

  print(text: string): Step<void> {
    return this.#stdout.write(text);
  }

  *printTo(to: ">" | ">>" | "|", name: string, text: string): Step<void> {
    let sink = this.#sinks.get(name);
    if (!sink) this.#sinks.set(name, (sink = to === "|" ? yield* this.#command(name) : this.#file(to, name)));
    yield* sink.write(text);
  }

  *flush(): Step<void> {
    yield* this.#stdout.flush();
    for (const sink of this.#sinks.values()) yield* sink.flush();
  }

  #file(to: ">" | ">>", name: string): Sink {
    const { stderr, files } = this.#process;
    if (name === "/dev/stdout" || name === "-") return { ...this.#stdout, close: this.#closeStdout() };
    if (name === "/dev/stderr") return bufferTo(stderr, 0);
    const path = fullPath(this.#process, name);
    try {
      files.write(path, "", { append: to === ">>" });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new AwkError(`cannot open "${name}" for output (${error.text})`);
    }
    return bufferTo({
      isTTY: false,
      columns: 80,
      write: async (data) => files.write(path, data, { append: true }),
    });
  }

  #closeStdout() {
    const { flush } = this.#stdout;
    return function* (): Step<number> {
      yield* flush();
      return 0;
    };
  }

  *#command(command: string): Step<Sink> {
    yield* this.#stdout.flush();
    const pipe = createPipe();
    const { signal } = this.#process;
    const exited = this.#process
      .spawn(["sh", "-c", command], { stdin: pipe.input(signal) })
      .finally(() => pipe.closeInput());
    exited.catch(() => {}); // heard when it is closed
    const sink = bufferTo(pipe.output(signal));
    return {
      ...sink,
      *close() {
        try {
          yield* sink.flush();
        } catch (error) {
          if (!(error instanceof BrokenPipe)) throw error; // the command wanted no more
        }
        pipe.closeOutput();
        return yield* wait(exited);
      },
    };
  }

  /** For getline; undefined when there is no such file. */
  *source(how: "<" | "|", name: string): Step<RecordReader | undefined> {
    const known = this.#sources.get(name);
    if (known) return known.reader;
    yield* this.flush();
    try {
      const source = how === "|" ? this.#output(name) : this.#open(name);
      this.#sources.set(name, source);
      return source.reader;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return undefined;
    }
  }

  #open(name: string): Source {
    const reader = new RecordReader(openSource(this.#process, name));
    return {
      reader,
      close: async () => 0,
    };
  }

  #output(command: string): Source {
    const pipe: Pipe = createPipe();
    const { signal } = this.#process;
    const exited = this.#process
      .spawn(["sh", "-c", command], { stdin: this.#process.stdin, stdout: pipe.output(signal) })
      .finally(() => pipe.closeOutput());
    exited.catch(() => {}); // heard when it is closed
    return {
      reader: new RecordReader(pipe.input(signal)),
      close() {
        pipe.closeInput();
        return exited;
      },
    };
  }

  *system(command: string): Step<number> {
    yield* this.flush();
    return yield* wait(this.#process.spawn(["sh", "-c", command]));
  }

  /** -1 when nothing of that name is open. */
  *close(name: string): Step<number> {
    let status = -1;
    const sink = this.#sinks.get(name);
    if (sink) {
      this.#sinks.delete(name);
      yield* this.#stdout.flush();
      status = yield* sink.close();
    }
    const source = this.#sources.get(name);
    if (source) {
      this.#sources.delete(name);
      status = yield* wait(source.close());
    }
    return status;
  }

  *closeAll(): Step<void> {
    yield* this.#stdout.flush();
    for (const name of [...this.#sinks.keys(), ...this.#sources.keys()]) yield* this.close(name);
  }
}

function bufferTo(output: Output, block = blockSize): Sink {
  let buffer = "";
  function* flush(): Step<void> {
    if (buffer === "") return;
    const bytes = binaryBytes(buffer);
    buffer = "";
    yield output.write(bytes);
  }
  return {
    *write(text) {
      buffer += text;
      if (buffer.length >= block) yield* flush();
    },
    flush,
    *close() {
      yield* flush();
      return 0;
    },
  };
}
