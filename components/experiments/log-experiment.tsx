'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { may } from '@/lib/domain/access/permissions';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';

const ExperimentForm = dynamic(() => import('./experiment-form').then((module) => module.ExperimentForm), { ssr: false });

/** The button that logs an experiment, and its key. Where a decision is asked for, that one is the primary. */
export function LogExperiment({ view, isPrimary }: { view: ExperimentsView; isPrimary: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const mayLog = may(view.workspace.role, 'log');
  const begin = () => {
    if (mayLog) setOpen(true);
  };
  useShortcuts([{ keys: 'e', label: 'Log experiment', group: 'Project', run: begin }]);
  if (!mayLog) return null;
  return (
    <>
      <Button variant={isPrimary ? 'primary' : 'default'} icon={<Icon name="plus" />} shortcut="E" onClick={begin}>
        Log experiment
      </Button>
      {isOpen ? <ExperimentForm view={view} experiment={null} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
