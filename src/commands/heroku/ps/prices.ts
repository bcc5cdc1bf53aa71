/** Dollars a month for one dyno of each size, as the CLI knows them. */
export const monthlyPrices: Readonly<Record<string, number>> = {
  "1X": 36,
  "2X": 72,
  Basic: 7,
  Eco: 0,
  Free: 0,
  Hobby: 7,
  PX: 576,
  Performance: 500,
  "Performance-2XL": 1500,
  "Performance-L": 500,
  "Performance-L-RAM": 500,
  "Performance-M": 250,
  "Performance-XL": 750,
  "Private-2XL": 1500,
  "Private-L": 900,
  "Private-L-RAM": 500,
  "Private-M": 450,
  "Private-S": 225,
  "Private-XL": 750,
  "Standard-1X": 25,
  "Standard-2X": 50,
};

/** Heroku counts a month as 720 hours. */
export const hoursAMonth = 720;
