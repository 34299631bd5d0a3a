import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Holds a folder for this process, until it ends in whatever way. The lock is a local socket that the system
 * closes with the process: after `kill -9` there is no stale lock to judge, and two starts can't both win.
 * @param {string} home the folder's real path
 * @returns {Promise<{ describe: (text: string) => void, release: () => Promise<void> }>}
 *   `describe` sets what a second start is told about this one
 */
export async function lockInstance(home) {
  const address = socketAddress(home);
  let description = `process ${process.pid}`;
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(description);
  });
  try {
    await listen(server, address);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    const holder = await askHolder(address);
    if (holder !== null) throw new Failure(`Groundwork already runs on the data in ${home} (${holder}). Stop it first, or set GROUNDWORK_HOME to another folder.`);
    await rm(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return {
    describe: (text) => (description = text),
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Linux has names without a file and Windows has pipes, which both vanish with the process; elsewhere a socket file is left behind. */
function socketAddress(home) {
  const name = `groundwork-${createHash('sha256').update(home).digest('hex').slice(0, 32)}`;
  if (os.platform() === 'linux') return `\0${name}`;
  if (os.platform() === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join('/tmp', `${name}.sock`);
}

function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What the holder says about itself; null where nobody answers (a socket file without a process). */
function askHolder(address) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(address);
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', (error) => resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? null : 'it does not answer'));
    socket.on('close', () => resolve(answer || 'it does not answer'));
  });
}
