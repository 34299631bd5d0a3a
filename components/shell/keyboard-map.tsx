'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';
import { groupEntries } from './group-entries';
import { printKeys } from './shortcut-keys';
import { setSingleKeys, type Shortcut } from './shortcut-registry';
import { useRegisteredShortcuts, useSingleKeys } from './use-shortcuts';

/** Every key that does something on this screen, and the switch that turns single keys off. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const groups = groupEntries(useRegisteredShortcuts().filter((one) => one.keys));
  const singleKeys = useSingleKeys();
  return (
    <Dialog open onClose={onClose} title="Keyboard" className="w-[min(calc(100vw-32px),640px)]">
      <div className="gap-8 sm:columns-2">
        {groups.map(([group, shortcuts]) => (
          <ShortcutGroup key={group} group={group} shortcuts={shortcuts} />
        ))}
      </div>
      <Switch label="Single keys, such as J and K" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} className="mt-2 border-t border-rule pt-3" />
    </Dialog>
  );
}

function ShortcutGroup({ group, shortcuts }: { group: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="border-b border-ink pb-1 text-2 font-medium">{group}</h3>
      <dl>
        {shortcuts.map((one) => (
          <div key={`${one.keys} ${one.label}`} className="flex items-center justify-between gap-3 border-b border-rule py-1.5 text-2">
            <dt>{one.label}</dt>
            <dd className="flex gap-1">
              {printKeys(one.keys ?? '').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
