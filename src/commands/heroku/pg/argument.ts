const text =
  "the database: a config var that holds its URL, its name, ID or alias; `APP_NAME::` before it means another app's.";

/** DATABASE, as most commands of `heroku pg` take it. */
export const requiredDatabase = { database: { required: true, help: text } } as const;
export const defaultDatabase = { database: { help: `${text} Without it: DATABASE_URL.` } } as const;
export const anyDatabase = { database: { help: `${text} Without it: all databases.` } } as const;
