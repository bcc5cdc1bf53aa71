import type { RegionFacts, SizeFacts } from "./edition.ts";

const privateRegion = (
  name: string,
  provider: string,
  description: string,
  country: string,
  locale: string,
): RegionFacts => ({
  name,
  description,
  country,
  locale,
  provider,
  private: true,
});

/** The same in both editions. */
export const regions: readonly RegionFacts[] = [
  privateRegion("dublin", "eu-west-1", "Dublin, Ireland", "Ireland", "Dublin"),
  {
    name: "eu",
    description: "Europe",
    country: "Ireland",
    locale: "Dublin",
    provider: "eu-west-1",
    private: false,
  },
  privateRegion("frankfurt", "eu-central-1", "Frankfurt, Germany", "Germany", "Frankfurt"),
  privateRegion("oregon", "us-west-2", "Oregon, United States", "United States", "Oregon"),
  privateRegion("sydney", "ap-southeast-2", "Sydney, Australia", "Australia", "Sydney"),
  privateRegion("tokyo", "ap-northeast-1", "Tokyo, Japan", "Japan", "Tokyo"),
  {
    name: "us",
    description: "United States",
    country: "United States",
    locale: "Virginia",
    provider: "us-east-1",
    private: false,
  },
  privateRegion("virginia", "us-east-1", "Virginia, United States", "United States", "Virginia"),
];

/** The largest, which came in 2024. Their compute is a number that only the API tells: these are guesses of ours. */
export const largeSizes: readonly SizeFacts[] = [
  { name: "Performance-L-RAM", memoryGiB: 30, killGiB: 36, cores: 4, dollars: 500, compute: 24 },
  { name: "Performance-XL", memoryGiB: 62, killGiB: 74, cores: 8, dollars: 750, compute: 50 },
  { name: "Performance-2XL", memoryGiB: 126, killGiB: 151, cores: 16, dollars: 1500, compute: 100 },
].map((facts) => ({ ...facts, tier: "production" as const, dedicated: true, most: 10 }));

/** The sizes above the small ones, which outlived every change of names. */
export const professionalSizes: readonly SizeFacts[] = [
  {
    name: "Standard-1X",
    tier: "production",
    memoryGiB: 0.5,
    cores: 8,
    dollars: 25,
    compute: 1,
    dedicated: false,
    most: 100,
  },
  {
    name: "Standard-2X",
    tier: "production",
    memoryGiB: 1,
    cores: 8,
    dollars: 50,
    compute: 2,
    dedicated: false,
    most: 100,
  },
  {
    name: "Performance-M",
    tier: "production",
    memoryGiB: 2.5,
    cores: 2,
    dollars: 250,
    compute: 12,
    dedicated: true,
    most: 10,
  },
  {
    name: "Performance-L",
    tier: "production",
    memoryGiB: 14,
    cores: 8,
    dollars: 500,
    compute: 50,
    dedicated: true,
    most: 10,
  },
];
