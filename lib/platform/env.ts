import 'server-only';
import { parseEnv, type Env } from './parse-env';

let parsed: Env | undefined;

/**
 * The settings of this process, read and checked once.
 * A function, not a constant: a build loads every module, but has no settings.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
