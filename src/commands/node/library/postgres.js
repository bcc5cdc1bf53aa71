// dojo:postgres: what the package pg stands on in place of sockets. Answers come as events from the host.
const events = require("internal/events-from-host");

const waiting = new Map();
let last = 0;

/** "connect", "query" or "end" of connection `id`; the answer's error as the host described it is thrown. */
exports.ask = (what, id, ...args) =>
  new Promise((resolve, reject) => {
    const question = ++last;
    const handle = {};
    events.hold(handle);
    waiting.set(question, ({ answer, error }) => {
      waiting.delete(question);
      events.release(handle);
      if (error) reject(error);
      else resolve(answer);
    });
    host(`postgres.${what}`, question, id, ...args);
  });
events.on("postgres", (event) => waiting.get(event.question)?.(event));

/** An open connection keeps the program running, until it is let go. */
exports.hold = events.hold;
exports.release = events.release;

/** Where the program, not a package of it, waits at this moment: V8's frames of an await. */
exports.callers = () => {
  const frames = [];
  for (const frame of new Error("here").stack.split("\n").slice(1)) {
    const [, name = "", file, line, column] =
      /^ {4}at (?:(.*) \()?(?:file:\/\/)?(\/.*?):(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (file === undefined || file.includes("/node_modules/")) continue;
    const text = (host("line", file, Number(line)) ?? "").slice(0, Number(column));
    const at = text.lastIndexOf("await ") + 1;
    if (at === 0) break;
    const place = `${file}:${line}:${at}`;
    frames.push(`    at async ${name ? `${name.replace(/^async /, "")} (${place})` : place}`);
  }
  return frames;
};
