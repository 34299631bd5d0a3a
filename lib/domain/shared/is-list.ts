/** Is this a list? Beside `Array.isArray` it leaves the type of what is in it as it was. */
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}
