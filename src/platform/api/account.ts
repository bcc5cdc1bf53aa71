import { forbidden } from "../errors.ts";
import type { User } from "../model/state.ts";
import { presentQuota } from "./quota.ts";
import { get, isoTime, type Route } from "./route.ts";

const presentAccount = (user: User) => ({
  allow_tracking: false,
  beta: false,
  country_of_residence: null,
  created_at: isoTime(user.createdAt),
  default_organization: null,
  default_team: null,
  delinquent_at: null,
  email: user.email,
  federated: false,
  id: user.id,
  identity_provider: null,
  last_login: isoTime(user.createdAt),
  name: user.name,
  sms_number: null,
  suspended_at: null,
  two_factor_authentication: user.twoFactor,
  updated_at: isoTime(user.createdAt),
  verified: user.verified,
});

export const accountRoutes: readonly Route[] = [
  get("/account", ({ user }) => Response.json(presentAccount(user))),
  get("/users/:user", ({ user, params }) => {
    if (params["user"] !== "~" && params["user"] !== user.id && params["user"] !== user.email)
      throw forbidden("You do not have access to that user.");
    return Response.json(presentAccount(user));
  }),
  get("/accounts/:user/actions/get-quota", ({ store, user }) => Response.json(presentQuota(store, user))),
];
