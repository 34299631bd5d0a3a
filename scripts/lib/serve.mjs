import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { isFree } from './free-port.mjs';
import { runNext } from './next.mjs';

/** Refuses an address that can't be listened on, before anything is started. */
export async function checkAddress({ host, port }) {
  const reasons = {
    EACCES: `Port ${port} needs special rights. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine.`,
    ENOTFOUND: `HOST is "${host}", which is no address of this machine.`,
    EAI_AGAIN: `HOST is "${host}", which could not be looked up.`,
  };
  try {
    // A server that was killed a moment ago may still be closing its port.
    for (let attempt = 0; attempt < 10; attempt++) {
      if (await isFree(port, host)) return;
      await delay(100);
    }
  } catch (error) {
    throw new Failure(reasons[error.code] ?? `${host}:${port} can't be listened on: ${error.message}.`);
  }
  throw portTaken(port);
}

function portTaken(port) {
  return new Failure(`Port ${port} is taken by another program. Stop that, or set PORT to another number.`);
}

/**
 * Starts Next on the address and waits until it answers.
 * @returns {Promise<{ exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function serveApp({ address, env, isDev, signal }) {
  const { host, port, url } = address;
  const command = [isDev ? 'dev' : 'start', '--hostname', host, '--port', String(port)];
  const serverEnv = { ...env, NODE_ENV: isDev ? 'development' : 'production', HOST: host, PORT: String(port) };
  const server = runNext(command, serverEnv, { signal, echo: isDev });
  if (!(await answers(reachableUrl(address, url), server.exited))) {
    signal?.throwIfAborted();
    throw explainExit(server.output(), port);
  }
  server.startEchoing();
  return server;
}

/** The wildcard addresses can be listened on, but not called. */
function reachableUrl({ host, port }, url) {
  return host === '0.0.0.0' || host === '::' ? `http://localhost:${port}` : url;
}

async function answers(url, exited) {
  let hasExited = false;
  void exited.then(() => (hasExited = true));
  while (!hasExited) {
    const response = await fetch(`${url}/api/health/live`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
    if (response?.ok) return true;
    await delay(50);
  }
  return false;
}

function explainExit(output, port) {
  if (output.includes('EADDRINUSE')) return portTaken(port);
  // lib/platform/env.ts says in one line which variable is wrong.
  const line = output.split('\n').find((text) => text.startsWith('Environment: '));
  return new Failure(line ?? `The web server did not start:\n${output.trim()}`);
}
