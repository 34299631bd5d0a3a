import { fetchPage } from './serve-next';

/**
 * Compressed bytes of the script that a page needs before it answers to a hand: what its HTML loads, and what the
 * components named in it load. Old browsers' own script does not count.
 */
export async function measureScript(address: string, headers: Record<string, string>): Promise<number> {
  const { html } = await fetchPage(address, headers);
  const old = new Set([...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].flatMap(([tag]) => findChunks(tag)));
  const chunks = [...new Set(findChunks(html))].filter((chunk) => !old.has(chunk));
  const { origin } = new URL(address);
  let bytes = 0;
  for (const chunk of chunks) bytes += (await fetchPage(`${origin}/_next/${chunk}`, { 'accept-encoding': 'gzip' })).bytes;
  return bytes;
}

function findChunks(text: string): string[] {
  return [...text.matchAll(/static\/chunks\/[\w./~%()[\]-]+?\.js/g)].map(([chunk]) => chunk);
}
