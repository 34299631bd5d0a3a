import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeZip } from '../make-zip';

export type TimeFile = { readonly name: string; readonly bytes: Buffer };

const folder = path.resolve('tests/support/time-formats');
const whole = path.resolve('../shared/data/effort');

/** A ZIP is made of the folder of its name; its files have an underscore where those of the folder have a hyphen. */
export function readTimeFormat(name: string): TimeFile {
  return { name, bytes: name.endsWith('.zip') ? makeZip(readFolder(path.join(folder, name.slice(0, -'.zip'.length)))) : readFileSync(path.join(folder, name)) };
}

function readFolder(from: string): Record<string, string> {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => path.join(parentPath, name)).map((file) => [path.relative(from, file).replaceAll('-', '_'), readFileSync(file, 'utf8')]));
}

export const timeFormatPath = (name: string): string => path.join(folder, name);

/** The whole file where it lies beside the repository, else the excerpt. */
export function readEffort(name: 'sip_tasks.csv' | 'renzo_pomodoro.csv'): TimeFile {
  const file = path.join(whole, name);
  if (existsSync(file)) return { name, bytes: readFileSync(file) };
  return { ...readTimeFormat(name === 'sip_tasks.csv' ? 'sip-excerpt.csv' : 'renzo-excerpt.csv'), name };
}
