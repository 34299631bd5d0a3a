'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Word } from '@/lib/domain/importing/time/list-words';
import { formatCount } from '@/lib/domain/shared/format-number';
import { formatClock } from '@/lib/domain/time/duration';

/** Those with most hours; the others are shown on request. */
const SHOWN = 12;

type WordListProps<Item extends Word> = { title: string; aside: string; empty: string; words: readonly Item[]; children: (word: Item) => ReactNode };

/** The words of a file with their hours, and beside each what it is here. */
export function WordList<Item extends Word>({ title, aside, empty, words, children }: WordListProps<Item>) {
  const [isAll, setAll] = useState(false);
  if (words.length === 0) return null;
  const shown = isAll ? words : words.slice(0, SHOWN);
  return (
    <Section title={title} aside={aside}>
      <ul>
        {shown.map((word) => (
          <li key={word.text} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-rule py-1.5 max-sm:grid-cols-1">
            <p className="min-w-0 pt-1 break-words">
              {word.text === '' ? <span className="text-ink-2">{empty}</span> : word.text} <span className="num text-1 text-ink-3">{word.entries === 0 ? 'no hours' : `${formatClock(word.seconds)} h, ${formatCount(word.entries)} ${word.entries === 1 ? 'entry' : 'entries'}`}</span>
            </p>
            {children(word)}
          </li>
        ))}
      </ul>
      {shown.length < words.length ? (
        <Button className="mt-3" onClick={() => setAll(true)}>
          Show {formatCount(words.length - shown.length)} more
        </Button>
      ) : null}
    </Section>
  );
}
