import { installedGems } from "../gems/installed.ts";
import type { Frame } from "../runtime/frame.ts";
import { runText } from "../runtime/require.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { gemSources } from "./gems.ts";
import { standard, standardNames } from "./standard.ts";

/** What of the standard library and of the gems is written here: its text, or a function that defines it. */
export type Source = string | ((ruby: Ruby) => void);

/**
 * Loads what is built in under this name, of the standard library or of a gem that is installed. A gem whose code is
 * not known here is loaded all the same; naming one of its constants says so.
 */
export async function builtIn(
  ruby: Ruby,
  frame: Frame,
  name: string,
): Promise<"loaded" | "before" | "missing"> {
  const feature = name.replace(/\.rb$/, "");
  if (ruby.features.has(feature)) return "before";
  const load = standard[feature];
  if (load) {
    ruby.features.add(feature);
    await run(ruby, frame, feature, await load());
    return "loaded";
  }
  if (standardNames.has(feature)) {
    ruby.features.add(feature);
    return "loaded";
  }
  const gem = gemOf(ruby, feature);
  if (gem === undefined) return "missing";
  ruby.features.add(feature);
  const source = gemSources[feature];
  if (source) await run(ruby, frame, feature, await source());
  else if (!gemSources[gem]) ruby.opaque.add(gem);
  return "loaded";
}

async function run(ruby: Ruby, frame: Frame, name: string, source: Source): Promise<void> {
  if (typeof source === "string")
    await runText(ruby, source, {
      file: `<internal:${name}>`,
      label: "<top (required)>",
      caller: frame,
      hidden: true,
    });
  else source(ruby);
}

/** The installed gem that has a file of this name: "sinatra/base" is sinatra's, "active_support/all" activesupport's. */
function gemOf(ruby: Ruby, feature: string): string | undefined {
  const visible = new Set(
    installedGems(ruby.process, ruby.home)
      .map((gem) => gem.name)
      .filter((name) => !ruby.bundle || ruby.bundle.has(name)),
  );
  const [first = ""] = feature.split("/");
  const candidates = [
    feature.replaceAll("/", "-"),
    feature.replaceAll("/", "_"),
    first,
    first.replaceAll("_", "-"),
    first.replaceAll("_", ""),
    ...(owners[feature] ?? owners[first] ?? []),
  ];
  return candidates.find((name) => visible.has(name));
}

/** Files whose gem has another name. */
const owners: Readonly<Record<string, readonly string[]>> = {
  "sinatra/json": ["sinatra-contrib"],
  "sinatra/reloader": ["sinatra-contrib"],
  "sinatra/namespace": ["sinatra-contrib"],
  "sinatra/activerecord": ["sinatra-activerecord"],
  rails: ["railties", "rails"],
  action_controller: ["actionpack"],
  active_record: ["activerecord"],
  active_support: ["activesupport"],
  action_view: ["actionview"],
  rack: ["rack"],
};
