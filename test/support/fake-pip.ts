import type { FakeProgram } from "./fake-machine.ts";

/** Stands for pip: says it installs what requirements.txt names, and puts a folder in place for each. */
export const fakePip: FakeProgram = ({ spec, print, exit }) => {
  const { files, cwd } = spec;
  const names = files
    .text(`${cwd}/requirements.txt`)
    .split("\n")
    .filter((line) => line !== "");
  const home = "/app/.heroku/python/lib";
  const site = `${home}/${files.list(home)[0]!.name}/site-packages`;
  for (const name of names) {
    if (name.startsWith("nonsense")) {
      print(`ERROR: No matching distribution found for ${name}\n`);
      exit(1);
      return;
    }
    if (files.exists(`${site}/${name}`)) print(`Requirement already satisfied: ${name} in ${site} (1.0)\n`);
    else {
      files.mkdir(`${site}/${name}`);
      files.mkdir(`${site}/${name}-1.0.dist-info`);
      files.write(`${site}/${name}-1.0.dist-info/RECORD`, `${name}/__init__.py,sha256=x,1000000\n`);
      print(`Collecting ${name}\n`);
    }
  }
  exit(0);
};

export const pipCommand =
  "pip install -r requirements.txt --exists-action=w --no-cache-dir --no-input --progress-bar off";

export const classicPipCommand =
  'pip install -r "$BUILD_DIR/requirements.txt" --exists-action=w --disable-pip-version-check --no-cache-dir --progress-bar off';
