import { builtins } from "./builtins/index.ts";
import { runPendingTraps } from "./caught-signals.ts";
import type { Engine } from "./context.ts";
import { runCommand } from "./run-command.ts";
import { runScript } from "./run-list.ts";
import { runSource } from "./run-source.ts";
import { runWords } from "./run-words.ts";
import { spawn } from "./spawn.ts";
import { connect, substitute } from "./subshell.ts";

/** The parts of the interpreter, put together. */
export const engine: Engine = {
  builtins,
  runSource,
  runScript,
  runCommand,
  substitute,
  connect,
  runWords: (context, words, options) => runWords(context, words, options),
  runPendingTraps,
  spawn,
};
