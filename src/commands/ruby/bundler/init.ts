import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";

/** `bundle init` */
export async function init(process: Process): Promise<number> {
  const path = join(process.cwd, "Gemfile");
  if (process.files.exists(path)) {
    await process.stderr.write(`Gemfile already exists at ${path}\n`);
    return 1;
  }
  await process.stdout.write(`Writing new Gemfile to ${path}\n`);
  process.files.write(
    path,
    '# frozen_string_literal: true\n\nsource "https://rubygems.org"\n\n# gem "rails"\n',
  );
  return 0;
}
