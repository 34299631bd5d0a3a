import type { Token } from './tokens';

export type NamedChoice = { readonly id: string; readonly name: string };

/** The choices that some words in a row fit best: one, or several that they fit equally well. */
export type NameMatch<Choice extends NamedChoice> = { readonly choices: readonly Choice[]; readonly length: number; readonly rank: number; /** Each word is a whole word of the name. */ readonly isWhole: boolean };

const MOST_WORDS = 6;
const LEAST_PREFIX = 3;
const LEAST_FOR_TYPO = 6;
/** A whole word fits better than its beginning, and that better than a slip of the keys. */
const FIT = { whole: 4, beginning: 3, typo: 1 } as const;

/** What the words from `at` on name. Each word has to be another word of the name, or its beginning. */
export function matchNames<Choice extends NamedChoice>(choices: readonly Choice[], tokens: readonly Token[], at: number): NameMatch<Choice> | null {
  const matches = choices.flatMap((choice) => {
    const match = matchName(splitName(choice.name), tokens, at);
    return match ? [{ ...match, choice }] : [];
  });
  const rank = Math.max(...matches.map((match) => match.rank));
  const best = matches.filter((match) => match.rank === rank);
  const [first] = best;
  return first ? { choices: best.map(({ choice }) => choice), length: first.length, rank, isWhole: first.isWhole } : null;
}

const CONNECTING = new Set(['and', 'the', 'for', 'with', 'from', 'off', 'out', 'per', 'not', 'all', 'new', 'und', 'der', 'die', 'das']);

/** More words fit better than fewer, the complete name better than a part, then the closest words. */
function matchName(words: readonly string[], tokens: readonly Token[], at: number): Omit<NameMatch<NamedChoice>, 'choices'> | null {
  const left = [...words];
  let length = 0;
  let fit = 0;
  let isTelling = false;
  let parts = 0;
  for (const { text } of tokens.slice(at, at + MOST_WORDS)) {
    const typed = splitName(text);
    const found = typed.length > 0 ? takeParts(left, typed) : null;
    if (found === null) break;
    length += 1;
    parts += typed.length;
    fit += found;
    isTelling ||= typed.some((part) => part.length >= LEAST_PREFIX && /\p{L}/u.test(part) && !CONNECTING.has(part));
  }
  const isComplete = left.length === 0;
  return length > 0 && (isTelling || isComplete) ? { length, rank: length * 1000 + (isComplete ? 500 : 0) + fit, isWhole: fit === parts * FIT.whole } : null;
}

function takeParts(left: string[], parts: readonly string[]): number | null {
  let fit = 0;
  for (const part of parts) {
    const fits = left.map((word) => fitWord(part, word));
    const closest = Math.max(0, ...fits);
    if (closest === 0) return null;
    left.splice(fits.indexOf(closest), 1);
    fit += closest;
  }
  return fit;
}

function fitWord(typed: string, word: string): number {
  if (typed === word) return FIT.whole;
  if (typed.length >= LEAST_PREFIX && word.startsWith(typed)) return FIT.beginning;
  return typed.length >= LEAST_FOR_TYPO && typed[0] === word[0] && isOneSlip(typed, word) ? FIT.typo : 0;
}

/** One letter too many, too few, another, or two swapped. */
function isOneSlip(typed: string, word: string): boolean {
  const [short, long] = typed.length <= word.length ? [typed, word] : [word, typed];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}

export function splitName(name: string): string[] {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
