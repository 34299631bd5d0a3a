import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './paths.mjs';

const cli = path.join(root, 'node_modules/next/dist/bin/next');
const endWithParent = pathToFileURL(fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))).href;

/**
 * Runs a command of Next. It ends with this process, however that ends.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ signal?: AbortSignal, echo?: boolean }} [options] `echo`: show its output as it comes
 */
export function runNext(args, env, { signal, echo = false } = {}) {
  const child = spawn(process.execPath, ['--import', endWithParent, cli, ...args], {
    cwd: root,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    // Its own group: Ctrl-C in the terminal reaches the start script alone, which ends everything in order.
    detached: os.platform() !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let isEchoing = echo;
  for (const [stream, target] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
    stream.on('data', (chunk) => {
      if (isEchoing) target.write(chunk);
      else output += chunk;
    });
  }
  const exited = new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const stop = () => stopGroup(child, exited);
  signal?.addEventListener('abort', () => void stop(), { once: true });
  return { exited, stop, output: () => output, startEchoing: () => (isEchoing = true) };
}

async function stopGroup(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  killGroup(child, 'SIGTERM');
  const isSlow = await Promise.race([exited.then(() => false), delay(10_000, true, { ref: false })]);
  if (isSlow) killGroup(child, 'SIGKILL');
  await exited;
}

function killGroup(child, signal) {
  try {
    process.kill(os.platform() === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
