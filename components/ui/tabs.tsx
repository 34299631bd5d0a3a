'use client';

import clsx from 'clsx';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

export type Tab = { id: string; label: string; content: ReactNode };

/** Panels of one page that need no address of their own, such as the parts of a dialog. For views use LinkTabs. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const prefix = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs.at((at + step) % tabs.length);
    if (step === 0 || !next) return;
    event.preventDefault();
    setChosen(next.id);
    document.getElementById(`${prefix}${next.id}-tab`)?.focus();
  };
  const open = tabs.find((tab) => tab.id === chosen);
  return (
    <div>
      <div role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move} className="flex gap-4 border-b border-rule-2 text-2">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${prefix}${tab.id}-tab`}
            type="button"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? `${prefix}${tab.id}-panel` : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => setChosen(tab.id)}
            className={clsx('-mb-px min-h-9 border-b-2 pointer-coarse:min-h-11', tab.id === chosen ? 'border-accent font-medium' : 'border-transparent text-ink-2')}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {open ? (
        <div role="tabpanel" id={`${prefix}${open.id}-panel`} aria-labelledby={`${prefix}${open.id}-tab`} className="pt-3">
          {open.content}
        </div>
      ) : null}
    </div>
  );
}
