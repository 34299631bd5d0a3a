import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** One sentence on what belongs here. */
  children: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  /** Someone who can grant what is missing: "Ask Ines Moreau, who owns this workspace." */
  hint?: ReactNode;
};

/** A place with nothing in it yet: the dotted track, a sentence, one action. */
export function EmptyState({ children, action, hint }: EmptyStateProps) {
  return (
    <div className="grid max-w-[60ch] justify-items-start gap-3 py-8">
      <svg width={190} height={3} aria-hidden>
        <path className="line-range line-dotted" d="M0 1.5H190" />
      </svg>
      <p className="font-serif text-4">{children}</p>
      {action}
      {hint ? <p className="text-2 text-ink-3">{hint}</p> : null}
    </div>
  );
}
