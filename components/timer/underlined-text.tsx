import clsx from 'clsx';
import { Fragment, type Ref } from 'react';
import type { Span } from '@/lib/domain/time/quick-entry/quick-entry';

/** Lies under the letters of an input and draws a line below what was understood; dotted where it means several things. */
export function UnderlinedText({ text, spans, ref }: { text: string; spans: readonly Span[]; ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden py-1 text-3 whitespace-pre text-transparent max-sm:text-[16px]">
      {spans.map(({ kind, start, end, isCertain }, index) => (
        <Fragment key={kind}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark className={clsx('border-b-[1.5px] bg-transparent text-transparent', isCertain ? 'border-accent-2' : 'border-dotted border-warn')}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
    </div>
  );
}
