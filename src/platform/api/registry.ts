import type { Fetch } from "../../base/fetch.ts";
import { idOf } from "../model/ids.ts";

/** The buildpacks of the registry that Heroku itself keeps. */
const official = ["clojure", "go", "gradle", "java", "jvm", "nodejs", "php", "python", "ruby", "scala"];

/** buildpack-registry.heroku.com: which names exist, and where each one's files lie. */
export const answerRegistry: Fetch = async (request) => {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const name = /^\/buildpacks\/heroku\/([\w-]+)$/.exec(path)?.[1];
  if (path === "/buildpacks") return Response.json(official.map(present));
  if (name === undefined || !official.includes(name))
    return Response.json({ id: "not_found", message: "Not Found" }, { status: 404 });
  return Response.json(present(name));
};

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
