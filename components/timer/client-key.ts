/** A key that no other device makes. (`crypto.randomUUID` is missing on addresses without https.) */
export function createClientKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
