import type { Domain } from "../api/shapes.ts";
import { defineHerokuCommand } from "../definition.ts";
import { PlainError } from "../errors.ts";
import { noWrap } from "../flags.ts";
import type { Column } from "../talk/table.ts";

export const domains = defineHerokuCommand({
  id: "domains",
  app: "required",
  flags: {
    columns: { value: true, help: "only show provided columns (comma-separated)" },
    csv: { short: "c", help: "output in csv format" },
    extended: { short: "x", help: "show extra columns" },
    filter: { value: true, help: "filter property by partial string matching, ex: name=foo" },
    json: { short: "j", help: "output in json format" },
    ...noWrap,
    sort: { value: true, help: "sort by property" },
  },
  examples: ["domains", "domains --filter 'Domain Name=www.example.com'"],
  async run({ api, talk, app }, { options }) {
    const all = await api.get<Domain[]>(`/apps/${app}/domains`);
    if (options.json) return talk.json(all).then(() => 0);
    const { colour } = talk;
    const columns = columnsOf(Boolean(options.extended), options.columns);
    const custom = sorted(
      all.filter(({ kind }) => kind === "custom").filter((domain) => fits(domain, options.filter)),
      options.sort,
    );
    await talk.header(`${colour.app(app)} Heroku Domain`);
    const own = all.find(({ kind }) => kind === "heroku");
    await talk.line(own ? colour.info(own.hostname) : "");
    if (custom.length === 0) return 0;
    await talk.line();
    await talk.line();
    await talk.header(`${colour.app(app)} Custom Domains`);
    if (options.csv) {
      await talk.line(columns.map(({ header }) => header).join(","));
      for (const domain of custom) await talk.line(columns.map(({ get }) => csv(get(domain))).join(","));
    } else await talk.table(custom, columns, { overflow: options["no-wrap"] ? "truncate" : "wrap" });
    return 0;
  },
});

const available: Readonly<Record<string, Column<Domain>["get"]>> = {
  "Domain Name": ({ hostname }) => hostname,
  "DNS Record Type": ({ hostname }) => recordType(hostname),
  "DNS Target": ({ cname }) => cname,
  "ACM Status": ({ acm_status: status }) => status,
  "SNI Endpoint": ({ sni_endpoint: endpoint }) => endpoint?.name,
};

/** A domain without a subdomain cannot be a CNAME. */
function recordType(hostname: string): string {
  const labels = hostname.split(".");
  const registered =
    /^(co|com|net|org|ac|gov)$/.test(labels.at(-2) ?? "") && labels.at(-1)!.length === 2 ? 3 : 2;
  return !hostname.includes("*") && labels.length <= registered ? "ALIAS or ANAME" : "CNAME";
}

function columnsOf(extended: boolean, asked: string | undefined): readonly Column<Domain>[] {
  const headers = asked
    ? asked.split(",").map((header) => header.trim())
    : Object.keys(available).filter((header) => extended || header !== "ACM Status");
  return headers.filter((header) => available[header]).map((header) => ({ header, get: available[header]! }));
}

function fits(domain: Domain, filter: string | undefined): boolean {
  if (!filter) return true;
  const at = filter.indexOf("=");
  if (at < 0 || at === filter.length - 1) throw new PlainError("Filter flag has an invalid value");
  const get = available[filter.slice(0, at)];
  return !get || String(get(domain) ?? "").includes(filter.slice(at + 1));
}

function sorted(domains: Domain[], by: string | undefined): Domain[] {
  if (!by) return domains;
  const get = available[by];
  if (!get) throw new PlainError("Sort flag has an invalid value.");
  return domains.sort((a, b) => (String(get(a) ?? "") < String(get(b) ?? "") ? -1 : 1));
}

const csv = (value: unknown): string => {
  const text = String(value ?? "");
  return /["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
