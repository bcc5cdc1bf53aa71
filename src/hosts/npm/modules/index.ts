import bodyParser from "./body-parser.js?raw";
import chalk from "./chalk.js?raw";
import compression from "./pass-through.js?raw";
import cookieParser from "./cookie-parser.js?raw";
import cors from "./cors.js?raw";
import debug from "./debug.js?raw";
import dotenv from "./dotenv.js?raw";
import ejs from "./ejs.js?raw";
import express from "./express.js?raw";
import helmet from "./helmet.js?raw";
import morgan from "./morgan.js?raw";
import pg from "./pg.js?raw";
import pgTypes from "./pg-types.js?raw";
import uuid from "./uuid.js?raw";

/** The code of packages, by the paths of its files; a text alone is index.js. */
const sources: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  "body-parser": bodyParser,
  chalk,
  compression,
  "cookie-parser": cookieParser,
  cors,
  debug,
  dotenv,
  ejs,
  express,
  helmet,
  morgan,
  pg: { "index.js": pg, "lib/types.js": pgTypes },
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
