import type { ServiceFacts } from "./edition.ts";

const postgresValues = {
  URL: "postgres://{user}:p{secret}@{label}.cluster-czrs8kj4isg7.us-east-1.rds.amazonaws.com:5432/{database}",
};

/** What each is called in both editions. */
const postgres = {
  name: "heroku-postgresql",
  title: "Heroku Postgres",
  prefix: "postgresql",
  attachment: "DATABASE",
  colours: "HEROKU_POSTGRESQL",
} as const;

const keyValue = {
  name: "heroku-redis",
  prefix: "redis",
  attachment: "REDIS",
  colours: "HEROKU_REDIS",
} as const;

const scheduler: ServiceFacts = {
  name: "scheduler",
  title: "Heroku Scheduler",
  prefix: "scheduler",
  attachment: "SCHEDULER",
  seconds: 0,
  values: {},
  message: "To manage scheduled jobs run:\nheroku addons:open scheduler",
  plans: [{ name: "standard", title: "Standard", cents: 0, isDefault: true }],
};

/** Services of other companies whose free or smallest plans tutorials use. */
const partners: readonly ServiceFacts[] = [
  {
    name: "papertrail",
    title: "Papertrail",
    prefix: "papertrail",
    attachment: "PAPERTRAIL",
    seconds: 0,
    values: { API_TOKEN: "{secret}" },
    message:
      "Welcome to Papertrail. Questions and ideas are welcome (technicalsupport@solarwinds.com). Happy logging!",
    plans: [
      { name: "choklad", title: "Choklad", cents: 0, isDefault: true },
      { name: "fixa", title: "Fixa", cents: 800 },
    ],
  },
  {
    name: "sendgrid",
    title: "Twilio SendGrid",
    prefix: "sendgrid",
    attachment: "SENDGRID",
    seconds: 0,
    values: { USERNAME: "app{digits}@heroku.com", PASSWORD: "{secret}" },
    plans: [
      { name: "starter", title: "Starter", cents: 0, isDefault: true },
      { name: "bronze", title: "Bronze", cents: 995 },
    ],
  },
  {
    name: "newrelic",
    title: "New Relic APM",
    prefix: "newrelic",
    attachment: "NEW_RELIC",
    seconds: 0,
    values: { LICENSE_KEY: "{secret}" },
    plans: [{ name: "wayne", title: "Wayne", cents: 0, isDefault: true }],
  },
  {
    name: "cloudinary",
    title: "Cloudinary",
    prefix: "cloudinary",
    attachment: "CLOUDINARY",
    seconds: 0,
    values: { URL: "cloudinary://{digits}:{secret}@{user}" },
    plans: [{ name: "starter", title: "Starter", cents: 0, isDefault: true }],
  },
  {
    name: "memcachier",
    title: "MemCachier",
    prefix: "memcachier",
    attachment: "MEMCACHIER",
    seconds: 0,
    values: {
      SERVERS: "{label}.us-east-1.heroku.prod.memcachier.com:11211",
      USERNAME: "{user}",
      PASSWORD: "{secret}",
    },
    plans: [
      { name: "dev", title: "Developer", cents: 0, isDefault: true },
      { name: "100", title: "100MB", cents: 1500 },
    ],
  },
  {
    name: "cloudamqp",
    title: "CloudAMQP",
    prefix: "cloudamqp",
    attachment: "CLOUDAMQP",
    seconds: 0,
    values: { URL: "amqps://{user}:{secret}@{label}.rmq.cloudamqp.com/{user}", APIKEY: "{secret}" },
    plans: [
      { name: "lemur", title: "Little Lemur", cents: 0, isDefault: true },
      { name: "tiger", title: "Tough Tiger", cents: 1900 },
    ],
  },
  {
    name: "bonsai",
    title: "Bonsai Elasticsearch",
    prefix: "bonsai",
    attachment: "BONSAI",
    seconds: 0,
    values: { URL: "https://{user}:{secret}@{label}.us-east-1.bonsaisearch.net" },
    plans: [{ name: "sandbox", title: "Sandbox", cents: 0, isDefault: true }],
  },
  {
    name: "rollbar",
    title: "Rollbar",
    prefix: "rollbar",
    attachment: "ROLLBAR",
    seconds: 0,
    values: { ACCESS_TOKEN: "{secret}", ENDPOINT: "https://api.rollbar.com/api/1/item/" },
    plans: [{ name: "free", title: "Free", cents: 0, isDefault: true }],
  },
  {
    name: "mailgun",
    title: "Mailgun",
    prefix: "mailgun",
    attachment: "MAILGUN",
    seconds: 0,
    values: {
      API_KEY: "key-{secret}",
      DOMAIN: "app{digits}.mailgun.org",
      SMTP_LOGIN: "postmaster@app{digits}.mailgun.org",
      SMTP_PASSWORD: "{secret}",
      SMTP_PORT: "587",
      SMTP_SERVER: "smtp.mailgun.org",
    },
    plans: [{ name: "starter", title: "Starter", cents: 0, isDefault: true }],
  },
  {
    name: "jawsdb",
    title: "JawsDB MySQL",
    prefix: "jawsdb",
    attachment: "JAWSDB",
    seconds: 0,
    values: {
      URL: "mysql://{user}:{secret}@{label}.cbetxkdyhwsb.us-east-1.rds.amazonaws.com:3306/{database}",
    },
    plans: [
      { name: "kitefin", title: "Kitefin Shared", cents: 0, isDefault: true },
      { name: "leopard", title: "Leopard Shared", cents: 999 },
    ],
  },
  {
    name: "bucketeer",
    title: "Bucketeer",
    prefix: "bucketeer",
    attachment: "BUCKETEER",
    seconds: 0,
    values: {
      AWS_ACCESS_KEY_ID: "AKIA{digits}",
      AWS_SECRET_ACCESS_KEY: "{secret}",
      AWS_REGION: "us-east-1",
      BUCKET_NAME: "bucketeer-{user}",
    },
    plans: [{ name: "hobbyist", title: "Hobbyist", cents: 500, isDefault: true }],
  },
];

export const todayServices: readonly ServiceFacts[] = [
  {
    ...postgres,
    seconds: 40,
    values: postgresValues,
    plans: [
      { name: "essential-0", title: "Essential 0", cents: 500, isDefault: true },
      { name: "essential-1", title: "Essential 1", cents: 900 },
      { name: "essential-2", title: "Essential 2", cents: 2000 },
      { name: "standard-0", title: "Standard 0", cents: 5000 },
      { name: "premium-0", title: "Premium 0", cents: 20000 },
    ],
    retired: ["hobby-dev", "hobby-basic", "mini", "basic"],
  },
  {
    ...keyValue,
    title: "Heroku Key-Value Store",
    seconds: 60,
    values: { URL: "rediss://:{secret}@{ec2}.compute-1.amazonaws.com:{port}" },
    plans: [
      { name: "mini", title: "Mini", cents: 300, isDefault: true },
      { name: "premium-0", title: "Premium 0", cents: 1500 },
    ],
    retired: ["hobby-dev"],
  },
  scheduler,
  ...partners,
];

export const classicServices: readonly ServiceFacts[] = [
  {
    ...postgres,
    seconds: 0,
    values: { URL: "postgres://{user}:{secret}@{ec2}.compute-1.amazonaws.com:5432/{database}" },
    message:
      "Database has been created and is available\n ! This database is empty. If upgrading, you can transfer\n ! data from another database with pg:copy",
    plans: [
      { name: "hobby-dev", title: "Hobby Dev", cents: 0, isDefault: true },
      { name: "hobby-basic", title: "Hobby Basic", cents: 900 },
      { name: "standard-0", title: "Standard 0", cents: 5000 },
    ],
  },
  {
    ...keyValue,
    title: "Heroku Redis",
    seconds: 30,
    values: { URL: "redis://:{secret}@{ec2}.compute-1.amazonaws.com:{port}" },
    message: "Your add-on should be available in a few minutes.",
    plans: [
      { name: "hobby-dev", title: "Hobby Dev", cents: 0, isDefault: true },
      { name: "premium-0", title: "Premium 0", cents: 1500 },
    ],
  },
  scheduler,
  ...partners,
];
