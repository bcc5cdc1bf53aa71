// Node's prompt. Each statement is compiled by itself in the global scope; the host reads the lines and knows when a
// statement is whole.
const { inspect } = require("internal/inspect");
const { stackOf } = require("internal/errors");
const events = require("internal/events-from-host");

const handle = {};
const colors = Boolean(host("facts").stdout.isTTY);
const write = (text) => host("write", 1, text);
/** What was typed and took effect, for .save. */
const history = [];
let count = 0;
/** Ctrl-C was pressed at an empty prompt: once more leaves. */
let leaving = false;

function show(value) {
  globalThis._ = value;
  write(`${inspect(value, { colors })}\n`);
}

/** As V8 tells of it, without the frame of the prompt itself. */
function complain(error) {
  if (globalThis.process._exiting) return;
  globalThis._error = error;
  if (!(error instanceof Error)) return write(`Uncaught ${inspect(error, { colors })}\n`);
  const [head, ...frames] = stackOf(error).split("\n");
  const own = frames.filter((line) => !/^\s+at /.test(line) || /at (?!<)\S+ \(REPL\d+:/.test(line));
  write(`Uncaught ${[head, ...own].join("\n")}\n`);
}

const compile = (text) => host.compile(host("words", text), `REPL${count}`);

/** What begins with a brace is an object if it can be one. */
function evaluate(text) {
  if (/^\s*\{/.test(text) && !/;\s*$/.test(text)) {
    try {
      return compile(`(${text.trimEnd()}\n)`);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return compile(text);
}

const declaration = /^\s*(?:const|let|var)\s+([\w$]+)\s*=\s*([^]*?);?\s*$/;

/** `await` at the top: a declaration's name becomes a global one. */
async function evaluateAwait(text) {
  const declared = declaration.exec(text);
  if (declared) {
    globalThis[declared[1]] = await compile(`(async () => (${declared[2]}\n))()`);
    return undefined;
  }
  const expression = text.replace(/;\s*$/, "");
  try {
    return await compile(`(async () => (${expression}\n))()`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return compile(`(async () => {${text}\n})()`);
  }
}

function load(path) {
  for (const line of require("fs").readFileSync(path, "utf8").split("\n")) if (line.trim()) run(line);
}

const commands = {
  break: () => {},
  clear: () => {},
  exit: () => globalThis.process.exit(),
  help: () =>
    write(
      [
        ".break   Give up the expression that was begun",
        ".clear   Another name for .break",
        ".exit    Leave the prompt",
        ".help    Print this list",
        ".load    Run the lines of a file",
        ".save    Write what was typed into a file",
        "",
        "Press Ctrl+C to abort current expression, Ctrl+D to exit the REPL",
        "",
      ].join("\n"),
    ),
  load: (path) => {
    try {
      load(path);
    } catch {
      write(`Failed to load: ${path}\n`);
    }
  },
  save: (path) => {
    require("fs").writeFileSync(path, `${history.join("\n")}\n`);
    write(`Session saved to: ${path}\n`);
  },
};

function command(line) {
  const [, name, rest] = /^\.(\S*)\s*(.*)$/.exec(line.trim());
  if (Object.hasOwn(commands, name)) commands[name](rest);
  else write("Invalid REPL keyword\n");
}

/** Answers with a promise where there is something to wait for. */
function run(text) {
  history.push(text);
  count += text.split("\n").length; // Node compiles it anew with each line
  try {
    if (!/\bawait\b/.test(text)) return void show(evaluate(text));
  } catch (error) {
    return complain(error);
  }
  return evaluateAwait(text).then(show, complain);
}

/** The program may have left meanwhile. */
const ask = () => {
  if (!globalThis.process._exiting) host("prompt");
};

events.on("typed", ({ text, interrupted }) => {
  if (interrupted) {
    if (leaving) return globalThis.process.exit();
    leaving = true;
    write("(To exit, press Ctrl+C again or Ctrl+D or type .exit)\n");
    return ask();
  }
  leaving = false;
  if (text === null) {
    events.release(handle);
    return;
  }
  if (text.trim() === "") return ask();
  // Also in the middle of a statement, which is given up then.
  const [given] = /(?:^|\n)\s*\.[a-z]+(?: [^\n]*)?$/.exec(text) ?? [];
  if (given !== undefined) {
    command(given);
    return ask();
  }
  const waits = run(text);
  if (waits) void waits.then(ask);
  else ask();
});

exports.begin = (version) => {
  write(`Welcome to Node.js v${version}.\nType ".help" for more information.\n`);
  events.hold(handle);
  ask();
};
exports.complain = complain;
