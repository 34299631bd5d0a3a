'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition, type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import type { WhatIfChange } from '@/lib/domain/portfolio/create-what-if';
import { saveScenarioAction } from '@/lib/features/portfolio/actions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';

/** Keeps what the sliders made, computed on the server on all draws; it can be compared with others. */
export function SaveScenario({ view: { workspace }, change, disabled }: { view: PortfolioView; change: WhatIfChange; disabled: boolean }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, startSaving] = useTransition();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = readText(new FormData(event.currentTarget), 'name');
    startSaving(async () => {
      const saved = await saveScenarioAction({ workspace: workspace.slug, name, ...(change.weights ? { weights: change.weights } : {}), capacities: change.capacities ?? {} });
      if (!saved.ok) {
        setProblem(saved.reason);
        return;
      }
      setIsOpen(false);
      offerUndo(`Scenario “${name.trim()}” is saved.`, saved.value.groupId);
      router.push(routes.scenarios(workspace.slug));
    });
  };
  return (
    <>
      <Button variant="primary" disabled={disabled} onClick={() => setIsOpen(true)}>
        Save as scenario
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title="Save as scenario">
        <form onSubmit={save} className="grid gap-3">
          <TextField label="Name" name="name" required maxLength={80} hint="What this tries, in a few words" error={problem ?? undefined} />
          <span className="flex gap-2">
            <Button type="submit" variant="primary" busy={isSaving}>
              Save
            </Button>
            <Button onClick={() => setIsOpen(false)}>Cancel</Button>
          </span>
        </form>
      </Dialog>
    </>
  );
}
