import type { Fetch } from "../../base/fetch.ts";
import { idOf } from "../model/ids.ts";

/** The buildpacks of the registry that Heroku itself keeps. */
const official = ["clojure", "go", "gradle", "java", "jvm", "nodejs", "php", "python", "ruby", "scala"];

/**
 * buildpack-registry.heroku.com: which names exist, what each is, and where its files lie.
 *
 *     GET /buildpacks?in[name][]=WORD        those of that name (or in[namespace][]), or like[description]=PART
 *     GET /buildpacks/heroku%2FNAME          one of them; with /revisions or /readme more about it
 */
export const answerRegistry: Fetch = async (request) => {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname);
  if (path === "/buildpacks") return Response.json(official.map(present).filter(asked(url.searchParams)));
  const [, name, more] = /^\/buildpacks\/heroku\/([\w-]+)(\/readme|\/revisions)?$/.exec(path) ?? [];
  if (name === undefined || !official.includes(name))
    return Response.json({ id: "not_found", message: "Not Found" }, { status: 404 });
  if (more === "/readme") return Response.json({ content: "", encoding: "base64" });
  if (more === "/revisions") return Response.json([revision(name)]);
  return Response.json(present(name));
};

/** What the question leaves over. */
function asked(parameters: URLSearchParams) {
  const namespaces = parameters.getAll("in[namespace][]");
  const names = parameters.getAll("in[name][]");
  const part = parameters.get("like[description]") ?? "";
  return ({ namespace, name, description }: ReturnType<typeof present>): boolean =>
    (namespaces.length === 0 || namespaces.includes(namespace)) &&
    (names.length === 0 || names.includes(name)) &&
    description.includes(part);
}

const present = (name: string) => ({
  blob_url: `https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/${name}.tgz`,
  category: "languages",
  description: `Official Heroku buildpack for ${name}`,
  id: idOf(`buildpack heroku/${name}`),
  logo: null,
  name,
  namespace: "heroku",
  source: { owner: "heroku", repo: `heroku-buildpack-${name}`, type: "github" },
  support: { address: "https://help.heroku.com/", method: "website" },
});

const revision = (name: string) => ({
  buildpack_id: idOf(`buildpack heroku/${name}`),
  checksum: null,
  created_at: "2018-11-01T00:00:00.000Z",
  error: null,
  id: idOf(`revision heroku/${name}`),
  license: "MIT License",
  published_by_email: "heroku@heroku.com",
  release: 1,
  status: "published",
});
