import 'server-only';
import { randomBytes } from 'node:crypto';

let last = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562) that sorts after every one made before it in this process: milliseconds, then a counter. */
export function createOrderedId(): string {
  const now = Date.now();
  if (now > last) [last, count] = [now, 0];
  else count += 1;
  if (count > 0xfff) [last, count] = [last + 1, 0];
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const hex = `${last.toString(16).padStart(12, '0')}7${count.toString(16).padStart(3, '0')}${random.toString('hex')}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
