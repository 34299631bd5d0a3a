/** Words that say nothing about which of two names is meant. */
const FILLERS = new Set(['the', 'a', 'of', 'for', 'and', 'project', 'projekt', 'model', 'ml', 'ai', 'der', 'die', 'das', 'und', 'für']);

/** The one candidate whose name is the same, or has nearly the same words; null for none, or where two are as near. */
export function matchName<Candidate extends { readonly name: string }>(word: string, candidates: readonly Candidate[]): Candidate | null {
  const same = candidates.filter(({ name }) => squash(name) === squash(word));
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const ranked = candidates.map((candidate) => ({ candidate, likeness: compareNames(word, candidate.name) })).sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  return best && best.likeness >= LEAST && (next?.likeness ?? 0) < best.likeness ? best.candidate : null;
}

const LEAST = 0.7;

/** Shared pairs of letters (Dice), of the names without what says nothing: 1 for the same, 0 for nothing in common. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  // PC1 and PC18 are two projects, however alike.
  if (numbersOf(a) !== numbersOf(b)) return 0;
  if (one.length === 0 || other.length === 0) return 0;
  const rest = [...other];
  const shared = one.filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}

function squash(name: string): string {
  return wordsOf(name).join(' ');
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ').filter((word) => word !== '');
}

function numbersOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

function pairsOf(name: string): string[] {
  const all = wordsOf(name);
  const telling = all.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : all).flatMap((word) => Array.from({ length: Math.max(1, word.length - 1) }, (_, index) => word.slice(index, index + 2)));
}
