import { createKeyedRng } from '../random/rng';

/** The id of a thing of the story: a UUID that the same seed and key always give. */
export type SampleId = (key: string) => string;

/** @param existing ids of things that are there already, by key */
export function createSampleId(seed: string, existing: Readonly<Record<string, string>> = {}): SampleId {
  const known = new Map(Object.entries(existing));
  return (key) => {
    const id = known.get(key) ?? makeId(seed, key);
    known.set(key, id);
    return id;
  };
}

/** Version 8 (RFC 9562): the bits are our own. */
function makeId(seed: string, key: string): string {
  const rng = createKeyedRng(seed, `id:${key}`);
  const hex = Array.from({ length: 32 }, () => Math.floor(rng() * 16).toString(16));
  hex[12] = '8';
  hex[16] = (8 + (Number.parseInt(hex[16] as string, 16) % 4)).toString(16);
  const text = hex.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
