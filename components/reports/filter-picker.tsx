'use client';

import { useRouter } from 'next/navigation';
import { useId, useOptimistic, useState, useTransition } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { CONTROL_FRAME } from '@/components/ui/field';
import { Popover } from '@/components/ui/popover';
import { useProjectChoices } from '@/lib/features/reports/queries';
import type { Choice } from '@/lib/features/reports/schema';

type FilterPickerProps = {
  label: string;
  /** For who can't see where it stands: "Words in the name of a person". */
  searchLabel: string;
  chosen: readonly Choice[];
  options: readonly Choice[];
  /** Given, the options are searched on the server. */
  onSearch?: (text: string) => void;
  addressOf: (ids: readonly string[]) => string;
};

/** Most boxes at once; typing narrows them. */
const MOST = 40;

/** Some of many, by ticking: every tick is a new address. */
export function FilterPicker({ label, searchLabel, chosen, options, onSearch, addressOf }: FilterPickerProps) {
  const router = useRouter();
  const listId = useId();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState('');
  // Ticked at once; the report follows.
  const [ids, showIds] = useOptimistic(chosen.map(({ id }) => id));
  const known = new Set(chosen.map(({ id }) => id));
  const fits = options.filter(({ id, name }) => !known.has(id) && name.toLowerCase().includes(text.trim().toLowerCase())).slice(0, MOST);
  const toggle = (id: string, isOn: boolean) =>
    startTransition(() => {
      const next = isOn ? [...ids, id] : ids.filter((one) => one !== id);
      showIds(next);
      router.replace(addressOf(next), { scroll: false });
    });
  const type = (typed: string) => {
    setText(typed);
    onSearch?.(typed);
  };
  return (
    <Popover label={label} className="w-72" button={<Chip opens active={chosen.length > 0} value={chosen.length === 0 ? 'any' : chosen.length === 1 ? chosen[0]?.name : chosen.length}>{label}</Chip>}>
      <span className={CONTROL_FRAME}>
        <input type="search" aria-label={searchLabel} aria-controls={listId} placeholder="Words in the name" value={text} onFocus={() => onSearch?.(text)} onChange={(event) => type(event.target.value)} className="min-w-0 flex-1 bg-transparent py-1 outline-none" />
      </span>
      <ul id={listId} aria-busy={isPending} className="mt-2 max-h-72 overflow-y-auto">
        {[...chosen, ...fits].map(({ id, name }) => (
          <li key={id}>
            <Checkbox label={name} checked={ids.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
          </li>
        ))}
        {chosen.length + fits.length === 0 ? <li className="text-2 text-ink-3">None is called that.</li> : null}
      </ul>
    </Popover>
  );
}

type ProjectPickerProps = Omit<FilterPickerProps, 'label' | 'searchLabel' | 'options' | 'onSearch'> & { workspaceSlug: string };

/** Projects may be thousands: the server searches them. */
export function ProjectPicker({ workspaceSlug, ...rest }: ProjectPickerProps) {
  const [text, setText] = useState<string | null>(null);
  const { data = [] } = useProjectChoices(workspaceSlug, text);
  return <FilterPicker {...rest} label="Projects" searchLabel="Words in the name of a project" options={data} onSearch={setText} />;
}
