import { chromium, defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

// Flags for a machine without a network, a graphics card or a sandbox that root may use.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const executablePath = findChromium(chromium.executablePath());

/** `npm test -- --only e2e` builds, starts a server on a fresh folder and runs these against it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 3,
  forbidOnly: true,
  // A browser on a busy machine may stall once; what fails twice fails. The report names whatever needed a second try.
  retries: 1,
  reporter: 'list',
  // The installation begins empty: the first use makes the owner, whom the others sign in as.
  projects: [
    { name: 'start', testMatch: /(start|instances)\.spec\.ts$/ },
    { name: 'first use', testMatch: /first-use\.spec\.ts$/ },
    { name: 'journeys', testIgnore: /(start|instances|first-use)\.spec\.ts$/, dependencies: ['first use'] },
  ],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    // What fades in is read by axe as if it were pale.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording slows every action; what fails is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
  },
});
