import type { Fetch } from "../../base/fetch.ts";
import { idOf } from "../model/ids.ts";

/** The buildpacks of the registry that Heroku itself keeps. */
const official = ["clojure", "go", "gradle", "java", "jvm", "nodejs", "php", "python", "ruby", "scala"];

/**
 * buildpack-registry.heroku.com: which names exist, what each is, and where its files lie.
 *
 *     GET /buildpacks?in[name][]=WORD     those whose name (or namespace, or description) holds the word
 *     GET /buildpacks/heroku%2FNAME       one of them; with /info or /revisions more about it
 */
export const answerRegistry: Fetch = async (request) => {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname);
  if (path === "/buildpacks") return Response.json(official.map(present).filter(asked(url.searchParams)));
  const [, name, more] = /^\/buildpacks\/heroku\/([\w-]+)(\/info|\/revisions)?$/.exec(path) ?? [];
  if (name === undefined || !official.includes(name))
    return Response.json({ id: "not_found", message: "Not Found" }, { status: 404 });
  if (more === "/info") return Response.json(describe(name));
  if (more === "/revisions") return Response.json([revision(name)]);
  return Response.json(present(name));
};

/** What the question leaves over: one of its words must be in the field it names. */
function asked(parameters: URLSearchParams) {
  const fields = ["namespace", "name", "description"] as const;
  const questions = fields
    .map((field) => ({ field, words: parameters.getAll(`in[${field}][]`) }))
    .filter(({ words }) => words.length > 0);
  return (buildpack: ReturnType<typeof present>): boolean =>
    questions.every(({ field, words }) => words.some((word) => buildpack[field].includes(word)));
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
});

const describe = (name: string) => ({
  category: "languages",
  description: `Official Heroku buildpack for ${name}`,
  license: "MIT License",
  source: `https://github.com/heroku/heroku-buildpack-${name}`,
  support: "https://help.heroku.com/",
});

const revision = (name: string) => ({
  buildpack_id: idOf(`buildpack heroku/${name}`),
  checksum: null,
  created_at: "2018-11-01T00:00:00.000Z",
  error: null,
  id: idOf(`revision heroku/${name}`),
  published_by_email: "heroku@heroku.com",
  release: 1,
  status: "published",
});
