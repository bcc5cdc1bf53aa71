import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface ClientEnvironment {
  /** What unmodified heroku, git and curl need in their environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** Takes the files it needed away again. */
  remove(): void;
}

/**
 * Points real clients at the loopback server under the true host names. git must not be pointed there by
 * `insteadOf`: `git remote -v` would show rewritten addresses and the CLI would not find its app.
 */
export function clientEnvironment(port: number, authority: string, token: string): ClientEnvironment {
  const folder = mkdtempSync(join(tmpdir(), "dyno-dojo-"));
  const authorityFile = join(folder, "authority.pem");
  const own = `http://127.0.0.1:${port}`;
  writeFileSync(authorityFile, authority);
  const curlHome = join(folder, "curl");
  mkdirSync(curlHome);
  writeFileSync(join(curlHome, ".curlrc"), `proxy = "${own}"\ncacert = "${authorityFile}"\nnoproxy = ""\n`);
  return {
    variables: {
      HEROKU_HOST: own,
      HEROKU_GIT_HOST: "git.heroku.com",
      HEROKU_API_KEY: token,
      HEROKU_DATA_HOST: "127.0.0.1",
      HEROKU_LOGIN_HOST: `${own}/.host/cli-auth.heroku.com`,
      HEROKU_PARTICLEBOARD_URL: `${own}/.host/particleboard.heroku.com`,
      DISABLE_TELEMETRY: "true",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "http.proxy",
      GIT_CONFIG_VALUE_0: own,
      GIT_SSL_CAINFO: authorityFile,
      // For `heroku run`, whose rendezvous is a TLS socket of its own.
      NODE_EXTRA_CA_CERTS: authorityFile,
      CURL_HOME: curlHome,
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
