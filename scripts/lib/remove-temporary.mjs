import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Removes a folder of tests, and ends database servers that a killed test has left running in it. */
export async function removeTemporary(directory) {
  const entries = await readdir(directory, { recursive: true }).catch(() => []);
  for (const entry of entries.filter((name) => path.basename(name) === 'postmaster.pid')) {
    const pid = Number((await readFile(path.join(directory, entry), 'utf8').catch(() => '')).split('\n')[0]);
    if (pid > 1) await endProcess(pid);
  }
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** SIGQUIT is the server's immediate shutdown: its data are about to be removed. */
async function endProcess(pid) {
  try {
    process.kill(pid, 'SIGQUIT');
    for (let attempt = 0; attempt < 100; attempt++) {
      process.kill(pid, 0);
      await delay(50);
    }
  } catch {
    // It has ended.
  }
}
