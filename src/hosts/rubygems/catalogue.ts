import { gemsAToH } from "./data/gems-a-h.ts";
import { gemsIToR } from "./data/gems-i-r.ts";
import { gemsSToZ } from "./data/gems-s-z.ts";

export interface Release {
  readonly version: string;
  /** Ready-made variants beside the one that is compiled: "x86_64-linux-gnu". */
  readonly platforms: readonly string[];
  /** As the compact index has them: "rack:>= 3.0.0&< 4". */
  readonly dependencies: readonly string[];
}

/**
 * The catalogue by name, versions newest first. Its form: a line with the name, then a line a version:
 *
 *     VERSION [PLATFORM ...] NAME CLAUSE&CLAUSE, NAME
 */
export const catalogue: ReadonlyMap<string, readonly Release[]> = read(gemsAToH + gemsIToR + gemsSToZ);

function read(text: string): Map<string, Release[]> {
  const gems = new Map<string, Release[]>();
  let releases: Release[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (!line.startsWith("  ")) gems.set(line, (releases = []));
    else {
      const [, version = "", platforms = "", dependencies = ""] =
        /^ {2}(\S+)(?: \[(.*?)\])?(?: (.*))?$/.exec(line) ?? [];
      releases.push({
        version,
        platforms: platforms.split(" ").filter(Boolean),
        dependencies: dependencies
          .split(", ")
          .filter(Boolean)
          .map((one) =>
            one.replace(
              /^(\S+) ?(.*)$/,
              (_, name: string, clauses: string) => `${name}:${clauses || ">= 0"}`,
            ),
          ),
      });
    }
  }
  return gems;
}

/** Programs of gems that have other ones than their own name, or any at all. */
export const programs: Readonly<Record<string, readonly string[]>> = {
  bootsnap: ["bootsnap"],
  brakeman: ["brakeman"],
  "bundler-audit": ["bundle-audit", "bundler-audit"],
  coderay: ["coderay"],
  foreman: ["foreman"],
  haml: ["haml"],
  htmldiff: ["htmldiff"],
  httparty: ["httparty"],
  irb: ["irb"],
  launchy: ["launchy"],
  listen: ["listen"],
  nokogiri: ["nokogiri"],
  pry: ["pry"],
  puma: ["puma", "pumactl"],
  racc: ["racc"],
  rackup: ["rackup"],
  rack: ["rackup"],
  railties: ["rails"],
  rake: ["rake"],
  rdoc: ["rdoc", "ri"],
  roda: ["roda-parse_routes"],
  "rspec-core": ["rspec"],
  rubocop: ["rubocop"],
  sequel: ["sequel"],
  sidekiq: ["sidekiq", "sidekiqmon"],
  slim: ["slimrb"],
  sprockets: ["sprockets"],
  thin: ["thin"],
  thor: ["thor"],
  thruster: ["thrust"],
  tilt: ["tilt"],
  unicorn: ["unicorn", "unicorn_rails"],
};
