import type { Process } from "../../../shell/command.ts";

/** lein new [app] NAME. */
export async function newProject(
  { files, cwd, stdout, stderr }: Process,
  args: readonly string[],
): Promise<number> {
  const [first = "", second] = args;
  const [template, name] = second === undefined ? ["default", first] : [first, second];
  if (name === "") {
    await stderr.write("Project names must be given: lein new app NAME\n");
    return 1;
  }
  if (template !== "app" && template !== "default") {
    await stderr.write(`lein: the template ${template} is not simulated yet\n`);
    return 1;
  }
  if (files.exists(`${cwd}/${name}`)) {
    await stderr.write(
      `Could not create directory ${cwd}/${name}. Maybe it already exists?  See also :force or --force\n`,
    );
    return 1;
  }
  const folder = `${cwd}/${name}`;
  const source = `${folder}/src/${name.replaceAll("-", "_")}`;
  files.mkdir(source, { parents: true });
  files.mkdir(`${folder}/resources`, { parents: true });
  const app = template === "app";
  files.write(
    `${folder}/project.clj`,
    `(defproject ${name} "0.1.0-SNAPSHOT"
  :description "FIXME: write description"
  :url "http://example.com/FIXME"
  :license {:name "EPL-2.0 OR GPL-2.0-or-later WITH Classpath-exception-2.0"
            :url "https://www.eclipse.org/legal/epl-2.0/"}
  :dependencies [[org.clojure/clojure "1.12.2"]]
${app ? `  :main ^:skip-aot ${name}.core\n  :target-path "target/%s"\n  :profiles {:uberjar {:aot :all\n                       :jvm-opts ["-Dclojure.compiler.direct-linking=true"]}})\n` : `  :repl-options {:init-ns ${name}.core})\n`}`,
  );
  files.write(
    `${source}/core.clj`,
    app
      ? `(ns ${name}.core\n  (:gen-class))\n\n(defn -main\n  "I don't do a whole lot ... yet."\n  [& args]\n  (println "Hello, World!"))\n`
      : `(ns ${name}.core)\n\n(defn foo\n  "I don't do a whole lot."\n  [x]\n  (println x "Hello, World!"))\n`,
  );
  files.write(
    `${folder}/.gitignore`,
    "/target\n/classes\n/checkouts\nprofiles.clj\npom.xml\npom.xml.asc\n*.jar\n*.class\n/.lein-*\n/.nrepl-port\n/.prepl-port\n.hgignore\n.hg/\n",
  );
  await stdout.write(
    app
      ? `Generating a project called ${name} based on the 'app' template.\n`
      : `Generating a project called ${name} based on the 'default' template.\nThe default template is intended for library projects, not applications.\nTo see other templates (app, plugin, etc), try \`lein help new\`.\n`,
  );
  return 0;
}
