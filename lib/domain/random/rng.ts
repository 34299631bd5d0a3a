/** A source of uniform numbers in the open interval (0, 1). Always an argument, never a global. */
export type Rng = () => number;

const TWO_POW_32 = 4294967296;

/**
 * A seeded generator: sfc32 (Doty-Humphrey, PractRand), period at least 2^32, 128 bits of state.
 * The same seed gives the same stream in every engine, because only 32-bit integer operations are used.
 *
 * @param seed any text or number; seeds that differ in one character give unrelated streams
 */
export function createRng(seed: string | number): Rng {
  let [a, b, c, d] = hashSeed(String(seed));
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    // Half a step is added so that neither 0 nor 1 can come out: both break quantile functions.
    return ((t >>> 0) + 0.5) / TWO_POW_32;
  };
  // The first outputs still show the structure of short seeds.
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * A stream that belongs to one thing (a project, a driver) under one seed.
 * Adding or removing another thing cannot change it: this is what makes random numbers common between scenarios.
 */
export function createKeyedRng(seed: string | number, key: string): Rng {
  return createRng(`${seed}\u0000${key}`);
}

/** Four 32-bit words from a text: MurmurHash3-style mixing, one lane for each word. */
function hashSeed(text: string): [number, number, number, number] {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
