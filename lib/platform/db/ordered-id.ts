import 'server-only';
import { randomUUID } from 'node:crypto';

let last = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562) that sorts after every one made before it in this process: milliseconds, then a counter. */
export function createOrderedId(): string {
  const now = Date.now();
  if (now > last) [last, count] = [now, 0];
  else count += 1;
  if (count > 0xfff) [last, count] = [last + 1, 0];
  const time = last.toString(16).padStart(12, '0');
  // The end of a random UUID is as it has to be, and comes from a pool: no call of the system for each id.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}
