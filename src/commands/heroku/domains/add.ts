import type { Domain } from "../api/shapes.ts";
import { quote } from "../config/quote.ts";
import { defineHerokuCommand } from "../definition.ts";
import { ApiError, CliError } from "../errors.ts";
import { shortJson } from "../flags.ts";
import { waitForDomain } from "./wait-for-domain.ts";

export const domainsAdd = defineHerokuCommand({
  id: "domains:add",
  app: "required",
  args: { hostname: { required: true, help: "unique identifier of the domain or full hostname" } },
  flags: {
    cert: { short: "c", value: true, help: "the name of the SSL cert you want to use for this domain" },
    ...shortJson,
    wait: {},
  },
  examples: ["domains:add www.example.com"],
  async run(context, { options, args: { hostname } }) {
    const { api, talk, app } = context;
    const { colour } = talk;
    await talk.start(`Adding ${colour.name(hostname)} to ${colour.app(app)}`);
    if (!options.cert) await api.get(`/apps/${app}/sni-endpoints`);
    let domain: Domain;
    try {
      domain = await api.post<Domain>(`/apps/${app}/domains`, {
        hostname,
        sni_endpoint: options.cert ?? null,
      });
    } catch (error) {
      if (error instanceof ApiError) {
        await talk.stop();
        throw new CliError(error.message);
      }
      throw error;
    }
    if (options.json) await talk.json(domain);
    else {
      await talk.line(
        `Configure your app's DNS provider to point to the DNS Target ${colour.name(domain.cname ?? "")}.\n    For help, see ${colour.info("https://devcenter.heroku.com/articles/custom-domains")}`,
      );
      if (domain.status !== "none" && options.wait) await waitForDomain(context, domain);
      else if (domain.status !== "none") {
        await talk.line();
        await talk.line(`The domain ${colour.name(hostname)} has been enqueued for addition`);
        await talk.line(
          `Run ${colour.code(`heroku domains:wait ${quote(hostname)}`)} to wait for completion`,
        );
      }
    }
    await talk.stop();
  },
});
