'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { may } from '@/lib/domain/access/permissions';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import type { ProgressView } from '@/lib/features/progress/loaders';

const PlateauForm = dynamic(() => import('./plateau-form').then((module) => module.PlateauForm), { ssr: false });

type Plateau = ProgressView['plateaus'][number];

const sources = { person: 'said by a person', log: 'read from the time log', none: 'not known' } as const;

/** Stretches without progress and why; whoever knows better than the log says so. */
export function PlateauList({ view }: { view: ProgressView }) {
  const [edited, setEdited] = useState<Plateau | null>(null);
  if (view.plateaus.length === 0) return null;
  const mayLog = may(view.workspace.role, 'log');
  return (
    <div className="pt-1 text-1 text-ink-3">
      <ul aria-label="Plateaus" className="flex flex-wrap gap-x-5">
        {view.plateaus.map((plateau) => (
          <li key={plateau.from} className="flex flex-wrap items-center gap-x-1.5">
            <span>
              Plateau {formatMeasured(plateau.hours[0])}–{formatMeasured(plateau.hours[1])} h: <span className="text-ink-2">{plateau.reason}</span> ({sources[plateau.source]})
            </span>
            {mayLog ? (
              <Button variant="plain" onClick={() => setEdited(plateau)} aria-label={`Say why nothing was gained from hour ${formatMeasured(plateau.hours[0])} to ${formatMeasured(plateau.hours[1])}`}>
                {plateau.source === 'person' ? 'Change' : 'Say why'}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {edited ? <PlateauForm view={view} plateau={edited} onClose={() => setEdited(null)} /> : null}
    </div>
  );
}
