import { formatCount } from './format-number';

/** What to say of more things than an answer can take in good time; null where there are few enough. */
export function findExcess(count: number, most: number, things: string): string | null {
  return count <= most ? null : `${formatCount(count)} ${things} are too many: at most ${formatCount(most)} are taken.`;
}
