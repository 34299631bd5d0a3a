/** Reads one of the product's own GET routes in the browser; a refusal is thrown with its own words. */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(readMessage(body) ?? 'The server did not answer. Try again.');
  return body as Value;
}

function readMessage(body: unknown): string | null {
  const error = (body as { error?: { message?: unknown } } | null)?.error;
  return typeof error?.message === 'string' ? error.message : null;
}
