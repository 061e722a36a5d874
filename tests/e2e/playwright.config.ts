import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // What a machine too busy to draw has failed once is tried again there; what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
});
