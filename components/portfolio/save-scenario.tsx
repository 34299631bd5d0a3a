'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { readText } from '@/components/ui/read-text';
import { TextField } from '@/components/ui/text-field';
import type { WhatIfChange } from '@/lib/domain/portfolio/create-what-if';
import { saveScenarioAction } from '@/lib/features/portfolio/actions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { SaveDialog } from './save-dialog';

/** Keeps what the sliders made, computed on the server on all draws; it can be compared with others. */
export function SaveScenario({ view: { workspace }, change: { weights, capacities = {} }, disabled }: { view: PortfolioView; change: WhatIfChange; disabled: boolean }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const save = (form: FormData) => saveScenarioAction({ workspace: workspace.slug, name: readText(form, 'name'), ...(weights ? { weights } : {}), capacities });
  const tell = ({ groupId }: { readonly groupId: string }) => {
    offerUndo('The scenario is saved.', groupId);
    router.push(routes.scenarios(workspace.slug));
  };
  return (
    <>
      <Button variant="primary" disabled={disabled} onClick={() => setIsOpen(true)}>
        Save as scenario
      </Button>
      <SaveDialog isOpen={isOpen} title="Save as scenario" verb="Save" save={save} onSaved={tell} onClose={() => setIsOpen(false)}>
        <TextField label="Name" name="name" required maxLength={80} hint="What this tries, in a few words" />
      </SaveDialog>
    </>
  );
}
