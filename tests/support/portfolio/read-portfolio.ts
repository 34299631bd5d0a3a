import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const whole = path.resolve('../shared/data/portfolio/ai-use-cases-2025.csv');
export const excerptPath = path.resolve('tests/support/portfolio/ai-use-cases-excerpt.csv');

/** The whole inventory where it lies beside the repository; null elsewhere. */
export const wholePath = existsSync(whole) ? whole : null;

export function readExcerpt(): Buffer {
  return readFileSync(excerptPath);
}

/** The largest real portfolio at hand. */
export function readPortfolio(): { readonly name: string; readonly bytes: Buffer } {
  return { name: 'ai-use-cases-2025.csv', bytes: readFileSync(wholePath ?? excerptPath) };
}
