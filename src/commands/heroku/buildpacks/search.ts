import { defineHerokuCommand } from "../definition.ts";
import { type Registered, searchRegistry } from "./registry.ts";

export const buildpacksSearch = defineHerokuCommand({
  id: "buildpacks:search",
  args: { term: { help: "search term that searches across name, namespace, and description" } },
  flags: {
    description: { value: true, help: "buildpack description to filter on" },
    name: { value: true, help: "buildpack names to filter on using a comma separated list" },
    namespace: { value: true, help: "buildpack namespaces to filter on using a comma separated list" },
  },
  async run({ api, talk }, { options, args: { term } }) {
    const answers = term
      ? [
          await searchRegistry(api, { namespace: term }),
          await searchRegistry(api, { name: term }),
          await searchRegistry(api, { description: term }),
        ]
      : [await searchRegistry(api, options)];
    const found = new Map<string, Registered>();
    for (const one of answers.flat()) found.set(`${one.namespace}/${one.name}`, one);
    if (found.size === 0) return talk.line("No buildpacks found").then(() => 0);
    await talk.table(
      [...found],
      [
        { header: "Buildpack", get: ([name]) => name },
        { header: "Category", get: ([, { category }]) => category },
        { header: "Description", get: ([, { description }]) => description },
      ],
    );
    await talk.line(`\n${found.size} buildpack${found.size === 1 ? "" : "s"} found`);
    return 0;
  },
});
