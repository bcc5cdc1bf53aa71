import { describe, expect, it } from "vitest";
import { editionNames } from "../../src/base/edition.ts";
import { editionOf } from "../../src/platform/editions/edition.ts";
import { testPlatform } from "../support/platform.ts";

/** What the config vars of the first attachment are called, by service; the rest of the world knows them so. */
const configVars: Record<string, string[]> = {
  "heroku-postgresql": ["DATABASE_URL"],
  "heroku-redis": ["REDIS_URL"],
  scheduler: [],
  papertrail: ["PAPERTRAIL_API_TOKEN"],
  sendgrid: ["SENDGRID_PASSWORD", "SENDGRID_USERNAME"],
  newrelic: ["NEW_RELIC_LICENSE_KEY"],
  cloudinary: ["CLOUDINARY_URL"],
  memcachier: ["MEMCACHIER_PASSWORD", "MEMCACHIER_SERVERS", "MEMCACHIER_USERNAME"],
  cloudamqp: ["CLOUDAMQP_APIKEY", "CLOUDAMQP_URL"],
  bonsai: ["BONSAI_URL"],
  rollbar: ["ROLLBAR_ACCESS_TOKEN", "ROLLBAR_ENDPOINT"],
  mailgun: [
    "MAILGUN_API_KEY",
    "MAILGUN_DOMAIN",
    "MAILGUN_SMTP_LOGIN",
    "MAILGUN_SMTP_PASSWORD",
    "MAILGUN_SMTP_PORT",
    "MAILGUN_SMTP_SERVER",
  ],
  jawsdb: ["JAWSDB_URL"],
  bucketeer: [
    "BUCKETEER_AWS_ACCESS_KEY_ID",
    "BUCKETEER_AWS_REGION",
    "BUCKETEER_AWS_SECRET_ACCESS_KEY",
    "BUCKETEER_BUCKET_NAME",
  ],
};

for (const edition of editionNames)
  describe(`add-ons of the edition ${edition}`, () => {
    const { services } = editionOf(edition);

    it("are Postgres, Key-Value Store, Scheduler, Papertrail and ten others", () => {
      expect(services.map(({ name }) => name)).toEqual(Object.keys(configVars));
    });

    for (const service of services)
      it(`${service.name}: ordered, made in its time, with its config vars, and gone again`, async () => {
        const { api, clock, platform } = testPlatform({}, edition);
        await api("POST", "/apps", { name: "ourapp" });
        const config = async () => Object.keys((await api("GET", "/apps/ourapp/config-vars")).json).sort();
        const { status, json } = await api("POST", "/apps/ourapp/addons", { plan: service.name });
        const plan = service.plans.find(({ isDefault }) => isDefault)!;
        expect(status).toBe(201);
        expect(json.plan.name).toBe(`${service.name}:${plan.name}`);
        expect(json.state).toBe(service.seconds > 0 ? "provisioning" : "provisioned");
        expect(json.billed_price.cents).toBe(plan.cents);
        if (service.seconds > 0) {
          expect(await config()).toEqual([]);
          await clock.forward((service.seconds - 1) * 1000);
          expect(await config()).toEqual([]);
          await clock.forward(1000);
        }
        expect((await api("GET", `/addons/${json.id}`)).json.state).toBe("provisioned");
        expect(await config()).toEqual(configVars[service.name]);
        const values = Object.values(Object.values(platform.state.apps)[0]!.config);
        expect(values.filter((value) => value === "" || /[{}]/.test(value))).toEqual([]);
        const again = await api("POST", "/apps/ourapp/addons", { plan: service.name });
        expect(again.json.name).not.toBe(json.name);
        await clock.forward(service.seconds * 1000);
        for (const { id } of (await api("GET", "/apps/ourapp/addons")).json)
          expect((await api("DELETE", `/apps/ourapp/addons/${id}`)).status).toBe(200);
        expect(await config()).toEqual([]);
        expect(Object.values(platform.state.attachments)).toEqual([]);
      });
  });
