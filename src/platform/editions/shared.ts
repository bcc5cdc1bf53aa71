import type { RegionFacts, SizeFacts } from "./edition.ts";

const privateRegion = (name: string, description: string, country: string, locale: string): RegionFacts => ({
  name,
  description,
  country,
  locale,
  provider: "amazon-web-services",
  private: true,
});

/** The same in both editions. */
export const regions: readonly RegionFacts[] = [
  privateRegion("dublin", "Dublin, Ireland", "Ireland", "Dublin"),
  {
    name: "eu",
    description: "Europe",
    country: "Ireland",
    locale: "Dublin",
    provider: "amazon-web-services",
    private: false,
  },
  privateRegion("frankfurt", "Frankfurt, Germany", "Germany", "Frankfurt"),
  privateRegion("oregon", "Oregon, United States", "United States", "Oregon"),
  privateRegion("sydney", "Sydney, Australia", "Australia", "Sydney"),
  privateRegion("tokyo", "Tokyo, Japan", "Japan", "Tokyo"),
  {
    name: "us",
    description: "United States",
    country: "United States",
    locale: "Virginia",
    provider: "amazon-web-services",
    private: false,
  },
  privateRegion("virginia", "Virginia, United States", "United States", "Virginia"),
];

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
