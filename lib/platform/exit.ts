import 'server-only';
import { writeSync } from 'node:fs';

/** Ends the process with one line on standard error; written at once, since an exit drops what is still buffered. */
export function exitWith(error: unknown): never {
  writeSync(2, `${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
