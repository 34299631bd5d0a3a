'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { may } from '@/lib/domain/access/permissions';
import type { ExperimentView } from '@/lib/features/experiments/loaders';

const ExperimentForm = dynamic(() => import('./experiment-form').then((module) => module.ExperimentForm), { ssr: false });

export function EditExperiment({ view }: { view: ExperimentView }) {
  const [isOpen, setOpen] = useState(false);
  if (!may(view.workspace.role, 'log')) return null;
  return (
    <>
      <Button icon={<Icon name="pencil" />} onClick={() => setOpen(true)}>
        Change
      </Button>
      {isOpen ? <ExperimentForm view={view} experiment={view.experiment} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
