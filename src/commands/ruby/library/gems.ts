import type { Source } from "./index.ts";

/** Gems whose behaviour is written here, by the name they are required under. */
export const gemSources: Readonly<Record<string, () => Promise<Source>>> = {
  rack: async () => (await import("./rack.ts")).rack,
  "rack/builder": async () => "require 'rack'",
  "rack/session": async () => "require 'rack'",
  sinatra: async () => (await import("./sinatra-main.ts")).sinatraMain,
  "sinatra/base": async () => (await import("./sinatra.ts")).sinatra,
  "sinatra/json": async () => (await import("./sinatra-main.ts")).sinatraJson,
  "sinatra/reloader": async () => "require 'sinatra/base'\nmodule Sinatra\n  module Reloader\n  end\nend",
  "rack/protection": async () => "module Rack\n  module Protection\n  end\nend",
  dotenv: async () => (await import("./sinatra-main.ts")).dotenv,
  "dotenv/load": async () => "require 'dotenv'\nDotenv.load",
  puma: async () => "module Puma\nend",
  webrick: async () => "module WEBrick\nend",
  rackup: async () => "require 'rack'",
  rake: async () => "module Rake\nend",
};
