import { abortable, Killed } from "../../../base/signals.ts";
import { AddressInUse } from "../../../base/machine.ts";
import { join, resolve } from "../../../files/paths.ts";
import type { Command } from "../../../shell/command.ts";
import { answer } from "./page.ts";

const serverError = `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>500 Internal Server Error</title>\n</head><body>\n<h1>Internal Server Error</h1>\n</body></html>\n`;

/** heroku-php-apache2 and heroku-php-nginx: PHP's processes behind a web server on $PORT. */
const booter = (name: string, server: string): Command => ({
  name,
  summary: "boot a PHP app behind a web server",
  usage: `${name} [DOCUMENT_ROOT]`,
  async run(process, [version = "", ...argv]) {
    const { env, files, stderr } = process;
    let [folder] = argv.filter((word, i) => !word.startsWith("-") && !/^-[CFilc]$/.test(argv[i - 1] ?? ""));
    const port = Number(env.get("PORT"));
    if (!env.has("PORT")) {
      await stderr.write(`${name}: the environment variable PORT is not set\n`);
      return 1;
    }
    const root = resolve(process.cwd, folder ?? ".").replace(/\/$/, "");
    if (!files.is("directory", root)) {
      await stderr.write(`DOCUMENT_ROOT '${folder}' does not exist\n`);
      return 1;
    }
    folder &&= folder.replace(/\/?$/, "/");
    if (folder) await stderr.write(`DOCUMENT_ROOT changed to '${folder}'\n`);
    if (env.has("WEB_CONCURRENCY"))
      await stderr.write("WEB_CONCURRENCY env var is set, skipping automatic calculation\n");
    else await stderr.write("Available RAM is 512M Bytes\nPHP memory_limit is 128M Bytes\n");
    await stderr.write(`Starting php-fpm with ${env.get("WEB_CONCURRENCY") ?? "4"} workers...\n`);
    const access = join(root, ".htaccess");
    const rewrites =
      server === "httpd" &&
      files.is("file", access) &&
      /RewriteRule\s+\S+\s+\/?index\.php|FallbackResource\s+\/?index\.php/.test(files.text(access));
    const plain = (status: number, text: string) =>
      new Response(text, { status, headers: { "content-type": "text/html; charset=iso-8859-1" } });
    const site = {
      process,
      version,
      root,
      port,
      front: rewrites ? join(root, "index.php") : undefined,
      notFound: () =>
        plain(
          404,
          `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n</body></html>\n`,
        ),
      failed: () => plain(500, serverError),
    };
    let queue: Promise<unknown> = Promise.resolve();
    try {
      const listener = process.listen({ host: "0.0.0.0", port }, (request) => {
        const turn = queue.then(async () => {
          const response = await answer(site, request);
          const { pathname, search } = new URL(request.url);
          const from = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "127.0.0.1";
          await stderr.write(
            `${from} - - "${request.method} ${pathname}${search} HTTP/1.1" ${response.status} - "-" "${request.headers.get("user-agent") ?? "-"}"\n`,
          );
          return response;
        });
        queue = turn.catch(() => undefined);
        return turn;
      });
      try {
        await stderr.write(`Starting ${server}...\n`);
        await abortable(new Promise<never>(() => {}), process.signal);
      } finally {
        listener.close();
      }
    } catch (error) {
      if (error instanceof AddressInUse) {
        await stderr.write(
          `(98)Address already in use: AH00072: make_sock: could not bind to address [::]:${port}\n`,
        );
        return 1;
      }
      if (!(error instanceof Killed) || error.signal === "SIGKILL") throw error;
      await process
        .outlive()
        .stderr.write(`Stopping ${server} gracefully...\nStopping php-fpm gracefully...\n`);
      return 0;
    }
    return 0;
  },
});

export const herokuPhpApache2: Command = booter("heroku-php-apache2", "httpd");
export const herokuPhpNginx: Command = booter("heroku-php-nginx", "nginx");
