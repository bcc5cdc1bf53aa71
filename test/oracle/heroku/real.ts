import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCertificates } from "../../../src/node/certificates.ts";
import { servePlatform } from "../../../src/node/platform-server.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { type Outcome, rewritten, type Run, type Script, words } from "./script.ts";
import { settle } from "./settle.ts";
import { summarise } from "./summarise.ts";
import { createWorld, type OracleWorld } from "./world.ts";

const program = fileURLToPath(new URL("../node_modules/heroku/bin/run.js", import.meta.url));
let certificates: ReturnType<typeof makeCertificates> | undefined;

/** Runs the script by the real CLI, against the same platform over loopback. */
export async function runReal(script: Script): Promise<Run> {
  const world = await createWorld(script);
  const { authority, ...own } = await (certificates ??= makeCertificates());
  const server = await servePlatform((request) => world.platform.fetch(request), { authority, ...own });
  writeFileSync(join(world.home, "authority.pem"), authority);
  const passing = script.waits && setInterval(() => void world.clock.forward(60_000), 1000);
  try {
    quieten(world.home);
    const outcomes: Outcome[] = [];
    for (const line of script.lines) outcomes.push(await run(script, world, server.port, line));
    return { lines: outcomes, state: summarise(world.platform.state) };
  } finally {
    if (passing) clearInterval(passing);
    await server.close();
    world.remove();
  }
}

/** What the CLI does once in a new home stays out of the comparison. */
function quieten(home: string): void {
  mkdirSync(join(home, ".cache", "heroku"), { recursive: true });
  mkdirSync(join(home, "bin"));
  // It runs itself in the background to fill its caches.
  writeFileSync(join(home, "bin", "heroku"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  writeFileSync(join(home, "bin", "rewrite"), `#!/bin/sh\nprintf '${rewritten}' > "$1"\n`, { mode: 0o755 });
  writeFileSync(join(home, ".cache", "heroku", "terms-of-service"), "");
  writeFileSync(
    join(home, ".gitconfig"),
    '[credential "https://git.heroku.com"]\n\thelper = !heroku git:credentials\n',
  );
}

function run(script: Script, world: OracleWorld, port: number, line: string): Promise<Outcome> {
  const own = `http://127.0.0.1:${port}`;
  const argv = [process.execPath, "--no-deprecation", program, ...words(line)];
  const quoted = argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const [file, ...args] = script.tty
    ? ["script", "-qec", `stty cols 100 rows 40; ${quoted}`, "/dev/null"]
    : argv;
  const child = spawn(file!, args, {
    cwd: world.folder,
    env: {
      PATH: `${join(world.home, "bin")}:${process.env["PATH"] ?? ""}`,
      HOME: world.home,
      TZ: "UTC",
      LANG: "C.UTF-8",
      HEROKU_HOST: own,
      HEROKU_GIT_HOST: "git.heroku.com",
      HEROKU_API_KEY: learner.token,
      HEROKU_PARTICLEBOARD_URL: `${own}/.host/particleboard.heroku.com`,
      HEROKU_DATA_HOST: "127.0.0.1",
      HEROKU_BUILDPACK_REGISTRY_URL: `${own}/.host/buildpack-registry.heroku.com`,
      HEROKU_STATUS_HOST: `${own}/.host/status.heroku.com`,
      DISABLE_TELEMETRY: "true",
      NODE_EXTRA_CA_CERTS: join(world.home, "authority.pem"),
      ...(script.tty ? { TERM: "xterm-256color" } : {}),
      HEROKU_SKIP_NEW_VERSION_CHECK: "true",
      ...script.env,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // On a terminal each line is typed when a question stands there: what comes sooner the terminal would echo.
  const typed = script.tty && script.stdin !== undefined ? script.stdin.split(/(?<=\n)/) : [];
  if (typed.length === 0) child.stdin.end(script.stdin ?? "");
  let asked = 0;
  let stdout = "";
  let stderr = "";
  let quiet: NodeJS.Timeout | undefined;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    clearTimeout(quiet);
    if (typed.length > 0 && stdout.slice(asked).includes("?\x1b["))
      quiet = setTimeout(() => {
        asked = stdout.length;
        child.stdin.write(typed.shift()!.replace("\n", "\r"));
      }, 700);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      clearTimeout(quiet);
      resolve({ line, status: status ?? -1, stdout: script.tty ? settle(stdout) : stdout, stderr });
    });
  });
}
