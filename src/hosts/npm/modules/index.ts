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
import uuid from "./uuid.js?raw";

const sources: Readonly<Record<string, string>> = {
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
  uuid,
};

/** The code of a package: written for this simulator and far smaller than the real one. Others say so aloud. */
export const moduleSource = (name: string, version: string): string =>
  sources[name]?.replaceAll("__VERSION__", version) ??
  `throw new Error("the code of the package ${name} is not simulated yet: only its installation is");\n`;
