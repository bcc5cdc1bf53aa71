/** What an app.json asks for. https://devcenter.heroku.com/articles/app-json-schema */
export interface AppManifest {
  readonly env: Readonly<Record<string, EnvDefinition>>;
  readonly addons: readonly { readonly plan: string; readonly as?: string }[];
  readonly buildpacks: readonly string[];
  readonly formation: Readonly<Record<string, { readonly quantity?: number; readonly size?: string }>>;
  readonly stack?: string;
  readonly postdeploy?: string;
  readonly successUrl?: string;
}

interface EnvDefinition {
  readonly value?: string;
  readonly generator?: "secret";
  readonly required: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The manifest, with a sentence for each of its mistakes. */
export function readAppJson(source: string): { manifest: AppManifest; errors: readonly string[] } {
  const errors: string[] = [];
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    errors.push(`app.json is not valid JSON: ${error.message}`);
  }
  if (errors.length === 0 && !isObject(json)) errors.push("app.json must be an object");
  const root = isObject(json) ? json : {};
  const object = (name: string): Json => {
    const value = root[name];
    if (value !== undefined && !isObject(value)) errors.push(`${name} must be an object`);
    return isObject(value) ? value : {};
  };
  const array = (name: string): readonly unknown[] => {
    const value = root[name];
    if (value !== undefined && !Array.isArray(value)) errors.push(`${name} must be an array`);
    return Array.isArray(value) ? value : [];
  };
  const text = (of: Json, name: string): string | undefined => {
    const value = of[name];
    if (value !== undefined && typeof value !== "string") errors.push(`${name} must be a string`);
    return typeof value === "string" ? value : undefined;
  };
  const readEnv = (name: string, value: unknown): EnvDefinition => {
    if (typeof value === "string") return { value, required: true };
    if (!isObject(value)) errors.push(`config var ${name} must be a string or an object`);
    const definition = isObject(value) ? value : {};
    const given = text(definition, "value");
    return {
      ...(given !== undefined && { value: given }),
      ...(definition["generator"] === "secret" && { generator: "secret" }),
      required: definition["required"] !== false,
    };
  };
  const script = object("scripts")["postdeploy"];
  const postdeploy = isObject(script) ? text(script, "command") : script;
  if (postdeploy !== undefined && typeof postdeploy !== "string") errors.push("postdeploy must be a string");
  const addons = array("addons").map((one) => {
    const plan = isObject(one) ? text(one, "plan") : one;
    if (typeof plan !== "string") errors.push("add-ons must be strings or have a plan");
    const as = isObject(one) ? text(one, "as") : undefined;
    return { plan: String(plan), ...(as !== undefined && { as }) };
  });
  const buildpacks = array("buildpacks").map((one) => {
    const url = isObject(one) ? text(one, "url") : undefined;
    if (url === undefined) errors.push("buildpacks must have a url");
    return url ?? "";
  });
  const formation = Object.fromEntries(
    Object.entries(object("formation")).map(([type, value]) => {
      const row = isObject(value) ? value : {};
      const quantity = row["quantity"];
      const size = text(row, "size");
      return [
        type,
        { ...(typeof quantity === "number" && { quantity }), ...(size !== undefined && { size }) },
      ];
    }),
  );
  const stack = text(root, "stack");
  const successUrl = text(root, "success_url");
  const manifest: AppManifest = {
    env: Object.fromEntries(
      Object.entries(object("env")).map(([name, value]) => [name, readEnv(name, value)]),
    ),
    addons,
    buildpacks,
    formation,
    ...(stack !== undefined && { stack }),
    ...(typeof postdeploy === "string" && { postdeploy }),
    ...(successUrl !== undefined && { successUrl }),
  };
  return { manifest, errors };
}
