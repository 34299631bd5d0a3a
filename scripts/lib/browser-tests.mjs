import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildApp } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { findFreePort } from './free-port.mjs';
import { root } from './paths.mjs';
import { runNodeProgram } from './run-program.mjs';
import { countPlaywright } from './test-reports.mjs';

/** The browser tests, against the production build on an empty installation of its own. */
export async function runBrowserTests(context) {
  const { chromium } = await import('@playwright/test');
  findOrInstallChromium(chromium.executablePath());
  await buildApp({ signal: context.signal });
  const server = await startServer(context);
  try {
    const report = path.join(context.temporary, 'e2e.json');
    const env = { ...context.env, E2E_BASE_URL: server.url, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const code = await runNodeProgram('@playwright/test/cli.js', ['test', '--reporter=list,json'], { ...context, env });
    return await countPlaywright(report, code);
  } finally {
    await server.stop();
  }
}

async function startServer({ temporary, env, signal }) {
  const home = path.join(temporary, 'home');
  await mkdir(home, { mode: 0o711 });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-build'], {
    cwd: root,
    env: { ...env, GROUNDWORK_HOME: home, HOST: '127.0.0.1', PORT: String(port), BASE_URL: url, TRUST_PROXY: 'true', TRACKER_HOSTS: '127.0.0.1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  signal.addEventListener('abort', () => void stop(), { once: true });
  while (child.exitCode === null) {
    const response = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (response?.ok) return { url, stop };
    await delay(100);
  }
  throw new Failure('The server for the browser tests did not start.');
}
