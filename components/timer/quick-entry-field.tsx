'use client';

import { useId, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { QuickEntryPreview } from './quick-entry-preview';
import { UnderlinedText } from './underlined-text';
import { useQuickEntry } from './use-quick-entry';

const EXAMPLE = '1h 20 labeling customs checked 210';

/** One line in words: underlined as far as it is understood, with what it will write below. */
export function QuickEntryField({ onLogged }: { onLogged?: () => void }) {
  const { text, type, entry, choices, today, log } = useQuickEntry(onLogged);
  const id = useId();
  const lining = useRef<HTMLDivElement>(null);
  const replace = (start: number, end: number, words: string) => {
    type(`${text.slice(0, start)}${words}${text.slice(end)}`);
    document.getElementById(id)?.focus();
  };
  return (
    <form
      className="grid content-start gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <div className="flex min-h-8 items-center gap-2 rounded-1 border border-edge bg-raised px-2 focus-within:outline-2 focus-within:outline-accent-soft max-sm:min-h-11 max-sm:px-3 pointer-coarse:min-h-11">
        <Icon name="corner-down-left" className="shrink-0 text-ink-3 max-sm:hidden" />
        <div className="relative min-w-0 flex-1">
          <UnderlinedText ref={lining} text={text} spans={entry?.spans ?? []} />
          <input
            id={id}
            data-quick-entry
            aria-label="Log time in words"
            aria-describedby={`${id}-meaning`}
            placeholder={EXAMPLE}
            value={text}
            maxLength={500}
            autoComplete="off"
            enterKeyHint="done"
            className="relative w-full bg-transparent py-1 text-3 outline-none max-sm:text-[16px]"
            onChange={(event) => type(event.target.value)}
            onScroll={(event) => lining.current?.scrollTo({ left: event.currentTarget.scrollLeft })}
          />
        </div>
        <span className="max-sm:hidden">
          <Kbd>{entry?.problems.length === 0 ? 'Enter' : 'N'}</Kbd>
        </span>
      </div>
      <div id={`${id}-meaning`} aria-live="polite" className="min-h-5 text-2 empty:min-h-0">
        {entry && choices ? <QuickEntryPreview entry={entry} choices={choices} today={today} onChoose={replace} /> : null}
      </div>
    </form>
  );
}
