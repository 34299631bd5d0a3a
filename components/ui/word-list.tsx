'use client';

import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { Section } from './section';

type WordListProps<Item> = {
  title: string;
  aside?: string | undefined;
  words: readonly Item[];
  /** How many stand here at first, the ones that matter most. */
  shown: number;
  /** What the button for the others says. */
  sayMore: (hidden: number) => string;
  /** What the file says of a word. */
  describe: (word: Item) => ReactNode;
  /** What the word is here. */
  children: (word: Item) => ReactNode;
};

/** The words of a file, and beside each what it is here. */
export function WordList<Item extends { readonly text: string }>({ title, aside, words, shown, sayMore, describe, children }: WordListProps<Item>) {
  const [isAll, setAll] = useState(false);
  if (words.length === 0) return null;
  const listed = isAll ? words : words.slice(0, shown);
  return (
    <Section title={title} aside={aside}>
      <ul>
        {listed.map((word) => (
          <li key={word.text} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-rule py-1.5 max-sm:grid-cols-1">
            <p className="min-w-0 pt-1 break-words">{describe(word)}</p>
            {children(word)}
          </li>
        ))}
      </ul>
      {listed.length < words.length ? (
        <Button className="mt-3" onClick={() => setAll(true)}>
          {sayMore(words.length - listed.length)}
        </Button>
      ) : null}
    </Section>
  );
}
