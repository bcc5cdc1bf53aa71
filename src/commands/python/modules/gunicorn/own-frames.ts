import type { TraceEntry } from "../../runtime/frame.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";

/** The frames of gunicorn's own code below which a worker imports the app, as a traceback of gunicorn 26 lists them. */
export function ownFrames({ home }: Interpreter): TraceEntry[] {
  const at = (path: string, line: number, name: string, text: string): TraceEntry => ({
    file: `${home.sitePackages}/gunicorn/${path}`,
    line,
    name,
    text,
  });
  return [
    at("arbiter.py", 753, "spawn_worker", "worker.init_process()"),
    at("workers/base.py", 137, "init_process", "self.load_wsgi()"),
    at("workers/base.py", 149, "load_wsgi", "self.wsgi = self.app.wsgi()"),
    at("app/base.py", 66, "wsgi", "self.callable = self.load()"),
    at("app/wsgiapp.py", 57, "load", "return self.load_wsgiapp()"),
    at("app/wsgiapp.py", 47, "load_wsgiapp", "return util.import_app(self.app_uri)"),
    at("util.py", 420, "import_app", "mod = importlib.import_module(module)"),
  ];
}
