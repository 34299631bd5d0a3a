'use client';

import { useState } from 'react';
import type { Scale } from '@/lib/domain/scoring/criterion';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import type { Interval } from '@/lib/domain/shared/interval';

export type RangeSpec = { readonly label: string; readonly scale: Scale; readonly start?: string };

/** Several ranges that are typed into one calculator: their texts, and each as it is read. */
export function useRanges<Name extends string>(specs: Readonly<Record<Name, RangeSpec>>, singleNumberFactor: number) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(Object.entries<RangeSpec>(specs).map(([name, { start = '' }]) => [name, start])));
  const parse = (name: Name, text: string) => parseRange(text, { scale: specs[name].scale, singleNumberFactor });
  const read = (name: Name): Interval | null => {
    const text = texts[name] ?? '';
    if (text.trim() === '') return null;
    const reading = parse(name, text);
    return reading.ok ? reading.interval : null;
  };
  const write = (name: Name, text: string) => setTexts((all) => ({ ...all, [name]: text }));
  return { texts, parse, read, write };
}
