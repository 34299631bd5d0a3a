import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium for the browser tests: Playwright's own where somebody has installed it, else the system's.
 * @param {string} playwrightPath where Playwright would look for its own
 * @returns {string | null}
 */
export function findChromium(playwrightPath) {
  return [playwrightPath, ...systemPaths].find((path) => existsSync(path)) ?? null;
}

/** The same, after installing Debian's package where there is none and this is root. */
export function findOrInstallChromium(playwrightPath) {
  const found = findChromium(playwrightPath);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installPackage();
  const installed = findChromium(playwrightPath);
  if (installed) return installed;
  throw new Failure('The browser tests need a Chromium: install the package "chromium" ("sudo apt-get install chromium"), or run "npx playwright install chromium".');
}

function installPackage() {
  console.log('Installing the package "chromium" for the browser tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['-qq', 'update'], { env, stdio: 'inherit' });
    execFileSync('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', 'chromium'], { env, stdio: 'inherit' });
  } catch {
    // What to do is told by the caller.
  }
}
