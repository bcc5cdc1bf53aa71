import { get, type Route } from "./route.ts";

/** Of telex.heroku.com: what Heroku has to tell the user. In the simulation it never has anything. */
export const notificationRoutes: readonly Route[] = [get("/user/notifications", () => Response.json([]))];
