import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type TimeFile = { readonly name: string; readonly bytes: Buffer };

const folder = path.resolve('tests/support/time-formats');
const whole = path.resolve('../shared/data/effort');

export function readTimeFormat(name: string): TimeFile {
  return { name, bytes: readFileSync(path.join(folder, name)) };
}

export const timeFormatPath = (name: string): string => path.join(folder, name);

/** The whole file where it lies beside the repository, else the excerpt. */
export function readEffort(name: 'sip_tasks.csv' | 'renzo_pomodoro.csv'): TimeFile {
  const file = path.join(whole, name);
  if (existsSync(file)) return { name, bytes: readFileSync(file) };
  return { ...readTimeFormat(name === 'sip_tasks.csv' ? 'sip-excerpt.csv' : 'renzo-excerpt.csv'), name };
}
