'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Chip } from '@/components/ui/chip';
import { CONTROL_FRAME } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { stageNames, stages } from '@/lib/domain/shared/stage';
import type { ProjectListView } from '@/lib/features/projects/loaders';
import { projectStatusNames, projectStatuses } from '@/lib/domain/shared/project-status';
import type { ProjectListQuery } from '@/lib/features/projects/schema';
import { isFiltered } from '@/lib/features/projects/view-model';
import { listAddress } from './list-address';

const TYPING_PAUSE_MS = 250;

/** Words, stage, status, owner and tag. Every choice is a new address. */
export function ProjectFilters({ view: { workspace, query, people, tags } }: { view: ProjectListView }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (change: Partial<ProjectListQuery>) => startTransition(() => router.replace(listAddress(workspace.slug, query, change), { scroll: false }));
  const owners = [{ value: 'none', label: 'nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div data-screen-only className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 pb-1" aria-busy={isPending}>
      <WordsField words={query.q} onChange={(q) => go({ q })} />
      <Choice label="Stage" chosen={query.stage} options={stages.map((value) => ({ value, label: stageNames[value] }))} onChoose={(stage) => go({ stage })} />
      <Choice label="Status" chosen={query.status} options={projectStatuses.map((value) => ({ value, label: projectStatusNames[value] }))} onChoose={(status) => go({ status })} />
      <Choice label="Owner" chosen={query.owner} options={owners} onChoose={(owner) => go({ owner })} />
      {tags.length > 0 ? <Choice label="Tag" chosen={query.tag} options={tags.map((value) => ({ value, label: value }))} onChoose={(tag) => go({ tag })} /> : null}
      {isFiltered(query) ? (
        <Chip icon={<Icon name="x" size={13} />} onClick={() => go({ q: '', stage: [], status: [], owner: [], tag: [] })}>
          Clear
        </Chip>
      ) : null}
    </div>
  );
}

type ChoiceProps<Value extends string> = { label: string; chosen: readonly Value[]; options: readonly { value: Value; label: string }[]; onChoose: (values: Value[]) => void };

function Choice<Value extends string>({ label, chosen, options, onChoose }: ChoiceProps<Value>) {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  return (
    <Menu label={label} className="max-h-80 max-w-72 overflow-y-auto" button={<Chip opens active={names.length > 0} value={names.join(', ') || 'any'}>{label}</Chip>}>
      <MenuItem checked={chosen.length === 0} onSelect={() => onChoose([])}>
        any
      </MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} checked={chosen.includes(option.value)} onSelect={() => onChoose([option.value])}>
          {option.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Searches while one types; `F` comes here. */
function WordsField({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const [text, setText] = useState(words);
  const input = useRef<HTMLInputElement>(null);
  const change = useEffectEvent(onChange);
  useShortcuts([{ keys: 'f', label: 'Filter by words', group: 'Projects', run: () => input.current?.focus() }]);
  useEffect(() => {
    if (text.trim() === words) return;
    const timer = window.setTimeout(() => change(text.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, words]);
  return (
    <span className={`${CONTROL_FRAME} w-64 max-sm:w-full`}>
      <Icon name="search" size={13} className="text-ink-3" />
      <input ref={input} type="search" aria-label="Words in name or description" placeholder="Words in name or description" value={text} onChange={(event) => setText(event.target.value)} className="min-w-0 flex-1 bg-transparent py-1 outline-none [&::-webkit-search-cancel-button]:hidden" />
      <Kbd>F</Kbd>
    </span>
  );
}
