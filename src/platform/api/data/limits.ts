interface Limits {
  /** As the CLI shows the plan: "Essential 0". */
  readonly title: string;
  readonly tier: string;
  readonly connections: number;
  readonly size: string;
  /** The same as a number. */
  readonly bytes: number;
}

/** What a plan allows, by its name. https://devcenter.heroku.com/articles/heroku-postgres-plans */
const limits: Readonly<Record<string, readonly [connections: number, size: string]>> = {
  "heroku-postgresql:hobby-dev": [20, "1.00 GB"],
  "heroku-postgresql:hobby-basic": [20, "10.00 GB"],
  "heroku-postgresql:essential-0": [20, "1.00 GB"],
  "heroku-postgresql:essential-1": [20, "10.00 GB"],
  "heroku-postgresql:essential-2": [40, "32.00 GB"],
  "heroku-postgresql:standard-0": [120, "64.00 GB"],
  "heroku-redis:hobby-dev": [20, "25 MB"],
  "heroku-redis:mini": [20, "25 MB"],
  "heroku-redis:premium-0": [40, "50 MB"],
};

export function limitsOf(plan: string): Limits {
  const [connections, size] = limits[plan] ?? [120, "64.00 GB"];
  const words = plan.split(":")[1]!.split("-");
  const title = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
  const bytes = Number.parseFloat(size) * (size.endsWith("GB") ? 2 ** 30 : 2 ** 20);
  return { title, bytes, tier: words[0]!, connections, size };
}
