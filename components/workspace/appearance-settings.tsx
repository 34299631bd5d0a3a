'use client';

import { setSingleKeys } from '@/components/shell/shortcut-registry';
import type { Theme } from '@/components/shell/theme';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { useSingleKeys } from '@/components/shell/use-shortcuts';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';

/** How this device shows the product; nobody else sees it. */
export function AppearanceSettings({ theme }: { theme: Theme }) {
  const singleKeys = useSingleKeys();
  return (
    <div className="grid max-w-[420px] gap-8">
      <Section title="Theme" aside="on this device">
        <div className="pt-3">
          <ThemeSwitch theme={theme} />
        </div>
      </Section>
      <Section title="Keyboard" aside="on this device">
        <Switch className="pt-2" label="Single keys, such as J and K" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        <p className="text-2 text-ink-3">Off, a letter does nothing by itself; Ctrl K and Esc stay.</p>
      </Section>
    </div>
  );
}
