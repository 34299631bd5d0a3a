/** A pressed key as the registry writes it: "g", "?", "ctrl+k", "enter", "escape". Meta counts as ctrl. */
export function describeKey(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  if (event.altKey) return `alt+${key}`;
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/**
 * One step through the bound sequences. `typed` is what was pressed so far ("" or "g"), `key` what is pressed now.
 * Answers which sequence is complete, or what to remember for the next key. A key that does not continue a sequence starts anew.
 */
export function stepSequence(typed: string, key: string, sequences: readonly string[]): { match: string | null; typed: string } {
  const candidates = typed ? [`${typed} ${key}`, key] : [key];
  for (const candidate of candidates) {
    if (sequences.includes(candidate)) return { match: candidate, typed: '' };
    if (sequences.some((sequence) => sequence.startsWith(`${candidate} `))) return { match: null, typed: candidate };
  }
  return { match: null, typed: '' };
}

/** True if the sequence is made of bare keys, which a person may switch off (they clash with speech input). */
export function isSingleKeys(sequence: string): boolean {
  return !sequence.includes('+') && sequence !== 'escape';
}

/** As printed on a button or in the keyboard map: "g p" becomes ["G", "P"], "ctrl+k" becomes ["Ctrl K"]. */
export function printKeys(sequence: string): string[] {
  return sequence.split(' ').map((key) => key.split('+').map(capitalise).join(' '));
}

function capitalise(key: string): string {
  if (key === 'escape') return 'Esc';
  return key.charAt(0).toUpperCase() + key.slice(1);
}
