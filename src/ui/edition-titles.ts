import type { EditionName } from "../base/edition.ts";

export const editionTitles: Record<EditionName, string> = {
  today: "Heroku as it is today",
  classic: "Heroku classic, with the free tier",
};
