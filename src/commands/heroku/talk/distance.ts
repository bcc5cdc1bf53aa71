const minute = 60_000;
const day = 24 * 60 * minute;
const month = 30 * day;

/** How long that is in words, as date-fns says it: "less than a minute", "about 1 hour", "3 days". Milliseconds. */
export function distance(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minute);
  if (Math.abs(ms) < minute / 2) return "less than a minute";
  if (minutes <= 1) return minutes === 0 ? "less than a minute" : "1 minute";
  if (minutes < 45) return `${minutes} minutes`;
  if (minutes < 90) return "about 1 hour";
  if (minutes < 24 * 60) return `about ${Math.round(minutes / 60)} hours`;
  if (minutes < 42 * 60) return "1 day";
  const days = Math.round(Math.abs(ms) / day);
  if (days < 30) return `${days} days`;
  if (days < 60) return days < 45 ? "about 1 month" : "about 2 months";
  const months = Math.round(Math.abs(ms) / month);
  if (months < 12) return `${months} months`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (rest < 3) return `about ${years} year${years === 1 ? "" : "s"}`;
  if (rest < 9) return `over ${years} year${years === 1 ? "" : "s"}`;
  return `almost ${years + 1} years`;
}
