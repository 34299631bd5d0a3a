/**
 * Is this a thing with properties? Other programs ask the core too, and no type holds them to it: what they send may be nothing at all.
 * It doesn't narrow, for what is asked about has its type already.
 */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
