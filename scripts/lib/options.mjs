import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { homeDirectory, root } from './paths.mjs';

/** Variables whose value may stand in a file that `<NAME>_FILE` names, as container secrets do. */
const fileVariables = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'AUTH_SECRET', 'OIDC_CLIENT_SECRET'];

/**
 * What the environment and an optional `.env` say. The app checks every variable once more when it starts (lib/platform/env.ts);
 * here are only those that have to be right before it can.
 */
export async function readOptions() {
  loadDotEnv();
  const env = { ...process.env };
  for (const name of fileVariables) await readFromFile(env, name);
  const host = env.HOST || '127.0.0.1';
  const port = parsePort(env.PORT || '3000');
  return { env, home: homeDirectory(env), address: { host, port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` } };
}

function loadDotEnv() {
  try {
    process.loadEnvFile(path.join(root, '.env'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Failure(`.env can't be read: ${error.message}.`);
  }
}

async function readFromFile(env, name) {
  const file = env[`${name}_FILE`];
  if (!file) return;
  if (env[name]) throw new Failure(`Set either ${name} or ${name}_FILE, not both.`);
  env[name] = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    (error) => {
      throw new Failure(`${name}_FILE names ${file}, which can't be read (${error.code}).`);
    },
  );
  delete env[`${name}_FILE`];
}

function parsePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`PORT is "${text}"; it has to be a whole number from 1 to 65535.`);
}
