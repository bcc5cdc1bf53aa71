import type { Named } from "./api/shapes.ts";
import { defineHerokuCommand } from "./definition.ts";

type Region = Named & { readonly description: string; readonly private_capable: boolean };

export const regions = defineHerokuCommand({
  id: "regions",
  flags: {
    common: { help: "show regions for common runtime" },
    json: { help: "output in json format" },
    private: { help: "show regions for private spaces" },
  },
  async run({ api, talk }, { options }) {
    const found = (await api.get<Region[]>("/regions"))
      .filter((region) =>
        options.private ? region.private_capable : !options.common || !region.private_capable,
      )
      .sort((a, b) => Number(a.private_capable) - Number(b.private_capable) || (a.name < b.name ? -1 : 1));
    if (options.json) {
      await talk.json(found);
      return;
    }
    await talk.table(found, [
      { header: "ID", get: ({ name }) => talk.colour.name(name) },
      { header: "Location", get: ({ description }) => description },
      {
        header: "Runtime",
        get: (region) => (region.private_capable ? "Private Spaces" : "Common Runtime"),
      },
    ]);
  },
});
