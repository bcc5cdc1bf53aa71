import { defineConfig, devices } from "@playwright/test";

// A port of the tests' own: a page somebody has open elsewhere is not touched.
const address = "http://127.0.0.1:4719/";

export default defineConfig({
  testDir: "test/browser",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    channel: undefined,
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROME_PATH },
  },
  webServer: {
    command: "node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 4719 --strictPort",
    url: address,
    reuseExistingServer: false,
  },
});
