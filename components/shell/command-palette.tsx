'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { groupEntries } from './group-entries';
import type { NavEntry, PaletteEntry } from './navigation';
import { searchEverything } from './search-store';
import { printKeys } from './shortcut-keys';
import { useRegisteredShortcuts } from './use-shortcuts';

type CommandPaletteProps = {
  nav: readonly NavEntry[];
  onClose: () => void;
};

/** Search or do anything: the pages, the actions of this screen, and whatever the search finds while one types. */
export function CommandPalette({ nav, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  const router = useRouter();
  const found = useFound(query);
  const own = useOwnEntries(nav);
  const choose = (entry: PaletteEntry) => {
    onClose();
    if (entry.href === undefined) entry.run();
    else router.push(entry.href);
  };
  return (
    <PaletteDialog onClose={onClose}>
      <Command label="Search or do anything" loop className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-2 border-b border-rule px-4">
          <Icon name="search" size={15} className="text-ink-3" />
          <Command.Input value={query} onValueChange={setQuery} placeholder="Search or do anything" className="h-12 flex-1 bg-transparent text-4 outline-none" />
          <Kbd>Esc</Kbd>
        </div>
        <Command.List className="min-h-0 flex-1 overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-4 text-2 text-ink-3">Nothing is called that.</Command.Empty>
          {groupEntries([...found, ...own]).map(([group, entries]) => (
            <Command.Group key={group} heading={group} className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-1 [&_[cmdk-group-heading]]:text-ink-3">
              {entries.map((entry) => (
                <PaletteLine key={entry.id} entry={entry} onChoose={choose} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </PaletteDialog>
  );
}

function PaletteLine({ entry, onChoose }: { entry: PaletteEntry; onChoose: (entry: PaletteEntry) => void }) {
  const keywords = [entry.label, entry.detail ?? '', ...(entry.keywords ?? [])];
  return (
    <Command.Item value={entry.id} keywords={keywords} onSelect={() => onChoose(entry)} className="flex min-h-8 cursor-pointer items-center gap-2 rounded-1 px-2.5 text-3 aria-selected:bg-accent-soft">
      <span className="truncate">{entry.label}</span>
      {entry.detail ? <span className="truncate text-1 text-ink-3">{entry.detail}</span> : null}
      <span className="ml-auto flex gap-1">{entry.shortcut ? printKeys(entry.shortcut).map((key) => <Kbd key={key}>{key}</Kbd>) : null}</span>
    </Command.Item>
  );
}

function PaletteDialog({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector('input')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the click is on the backdrop; the element itself handles Esc
    <dialog
      ref={ref}
      aria-label="Search or do anything"
      className="mx-auto mt-[12dvh] mb-0 max-h-[70dvh] w-[min(calc(100vw-32px),600px)] overflow-hidden rounded-2 border border-rule-2 bg-raised p-0 text-ink shadow-popover backdrop:bg-scrim"
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

function useOwnEntries(nav: readonly NavEntry[]): PaletteEntry[] {
  const actions = useRegisteredShortcuts().filter((one) => one.group !== 'Go to' && one.keys !== 'ctrl+k');
  return [
    ...nav.map((entry) => ({ id: `go ${entry.href}`, label: entry.label, group: 'Go to', href: entry.href, ...(entry.key ? { shortcut: `g ${entry.key.toLowerCase()}` } : {}) })),
    ...actions.map((one) => ({ id: `do ${one.group} ${one.label}`, label: one.label, group: one.group, run: one.run, ...(one.keys ? { shortcut: one.keys } : {}) })),
  ];
}

const SHORTEST_QUERY = 2;

/** The answers to the latest query only: an answer that a newer query overtook is thrown away. */
function useFound(query: string): PaletteEntry[] {
  const [found, setFound] = useState<PaletteEntry[]>([]);
  const settled = useDeferredValue(query.trim());
  useEffect(() => {
    if (settled.length < SHORTEST_QUERY) return;
    let overtaken = false;
    const keep = (entries: PaletteEntry[]) => {
      if (!overtaken) setFound(entries);
    };
    const timer = window.setTimeout(() => {
      searchEverything(settled).then(keep, () => keep([]));
    }, 120);
    return () => {
      overtaken = true;
      window.clearTimeout(timer);
    };
  }, [settled]);
  // The search may find by what the line does not show; with the query among its words the list keeps it.
  return settled.length < SHORTEST_QUERY ? [] : found.map((entry) => ({ ...entry, keywords: [...(entry.keywords ?? []), query] }));
}
