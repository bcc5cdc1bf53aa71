import bodyParser from "./body-parser.js?raw";
import chalk from "./chalk.js?raw";
import compression from "./pass-through.js?raw";
import cookieParser from "./cookie-parser.js?raw";
import cors from "./cors.js?raw";
import debug from "./debug.js?raw";
import dotenv from "./dotenv.js?raw";
import ejs from "./ejs.js?raw";
import expressFinish from "./express/finish.js?raw";
import express from "./express/index.js?raw";
import expressPaths from "./express/paths.js?raw";
import expressRequest from "./express/request.js?raw";
import expressResponse from "./express/response.js?raw";
import expressRouter from "./express/router.js?raw";
import expressSend from "./express/send.js?raw";
import expressTypes from "./express/types.js?raw";
import expressSession from "./express-session.js?raw";
import helmet from "./helmet.js?raw";
import httpErrors from "./http-errors.js?raw";
import jsonwebtoken from "./jsonwebtoken.js?raw";
import methodOverride from "./method-override.js?raw";
import morgan from "./morgan.js?raw";
import nanoid from "./nanoid.js?raw";
import pg from "./pg.js?raw";
import pgTypes from "./pg-types.js?raw";
import pug from "./pug/index.js?raw";
import pugGenerate from "./pug/generate.js?raw";
import pugParse from "./pug/parse.js?raw";
import qs from "./qs.js?raw";
import uuid from "./uuid.js?raw";

/** The code of packages, by the paths of its files; a text alone is index.js. */
const sources: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  "body-parser": bodyParser,
  chalk,
  compression,
  "cookie-parser": cookieParser,
  cors,
  debug,
  dotenv: { "index.js": dotenv, "config.js": `require("./index.js").config();\n` },
  ejs,
  express: {
    "index.js": express,
    "lib/finish.js": expressFinish,
    "lib/paths.js": expressPaths,
    "lib/request.js": expressRequest,
    "lib/response.js": expressResponse,
    "lib/router.js": expressRouter,
    "lib/send.js": expressSend,
    "lib/types.js": expressTypes,
  },
  "express-session": expressSession,
  helmet,
  "http-errors": httpErrors,
  jsonwebtoken,
  "method-override": methodOverride,
  morgan,
  nanoid,
  pg: { "index.js": pg, "lib/types.js": pgTypes },
  pug: { "index.js": pug, "lib/generate.js": pugGenerate, "lib/parse.js": pugParse },
  qs,
  uuid,
};

/** The code of a package: written for this simulator and far smaller than the real one. Others say so aloud. */
export function moduleFiles(name: string, version: string): { path: string; text: string }[] {
  const found = sources[name] ?? loud(name);
  const files = typeof found === "string" ? { "index.js": found } : found;
  return Object.entries(files).map(([path, text]) => ({
    path,
    text: text.replaceAll("__VERSION__", version),
  }));
}

const loud = (name: string): string =>
  `throw new Error("the code of the package ${name} is not simulated yet: only its installation is");\n`;
