import type { ReactNode } from 'react';
import { WordList } from '@/components/ui/word-list';
import type { Word } from '@/lib/domain/importing/time/list-words';
import { formatCount } from '@/lib/domain/shared/format-number';
import { formatClock } from '@/lib/domain/time/duration';

/** Those with most hours; the others are shown on request. */
const SHOWN = 12;

type LoggedWordsProps<Item extends Word> = { title: string; aside: string; empty: string; words: readonly Item[]; children: (word: Item) => ReactNode };

/** The words of a file with their hours, and beside each what it is here. */
export function LoggedWords<Item extends Word>({ title, aside, empty, words, children }: LoggedWordsProps<Item>) {
  return (
    <WordList
      title={title}
      aside={aside}
      words={words}
      shown={SHOWN}
      sayMore={(hidden) => `Show ${formatCount(hidden)} more`}
      describe={({ text, seconds, entries }) => (
        <>
          {text === '' ? <span className="text-ink-2">{empty}</span> : text} <span className="num text-1 text-ink-3">{entries === 0 ? 'no hours' : `${formatClock(seconds)} h, ${formatCount(entries)} ${entries === 1 ? 'entry' : 'entries'}`}</span>
        </>
      )}
    >
      {children}
    </WordList>
  );
}
