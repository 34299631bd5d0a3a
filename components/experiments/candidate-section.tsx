'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/access/permissions';
import type { Candidate } from '@/lib/domain/progress/find-candidate-hours';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';

const CandidateForm = dynamic(() => import('./candidate-form').then((module) => module.CandidateForm), { ssr: false });

/** The short list of approaches, each with a time box of its own. */
export function CandidateSection({ view: { workspace, projectId }, lines }: { view: Pick<ExperimentsView, 'workspace' | 'projectId'>; lines: readonly Candidate[] }) {
  const [edited, setEdited] = useState<Candidate | 'new' | null>(null);
  const mayLog = may(workspace.role, 'log');
  const open = lines.filter(({ status }) => status === 'open').length;
  return (
    <Section title="Candidates in the time box" {...(lines.length > 0 ? { aside: `${open} of ${lines.length} left` } : {})}>
      {lines.length === 0 ? <p className="py-2 text-ink-2">No approach is on the list. A short list with a box for each keeps experiments from going on for ever.</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="flex min-h-row-tight items-center gap-3 border-b border-rule py-1">
            {mayLog ? (
              <button type="button" onClick={() => setEdited(line)} className={line.status === 'open' ? 'min-w-0 flex-1 text-left font-medium hover:text-accent pointer-coarse:min-h-11' : 'min-w-0 flex-1 text-left text-ink-3 hover:text-accent pointer-coarse:min-h-11'}>
                {line.name}
              </button>
            ) : (
              <span className="min-w-0 flex-1">{line.name}</span>
            )}
            <Standing line={line} />
          </li>
        ))}
      </ul>
      {mayLog ? (
        <Button variant="plain" className="mt-1 -ml-2" icon={<Icon name="plus" />} onClick={() => setEdited('new')}>
          Candidate
        </Button>
      ) : null}
      {edited === null ? null : <CandidateForm workspace={workspace.slug} projectId={projectId} candidate={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}

function Standing({ line: { status, lastNumber, expected, left, boxHours } }: { line: Candidate }) {
  if (status !== 'open') return <span className="text-2 text-ink-3">{lastNumber === null ? status : `${status}, E${lastNumber}`}</span>;
  if (expected === null || left === null || boxHours === null) return <span className="text-2 text-ink-3">no time box</span>;
  if (left <= 0) return <span className="text-2 text-warn">box is up, {formatMeasured(-left)} h over</span>;
  return (
    <span className="num text-2" title={`${formatMeasured(left)} h left of ${formatMeasured(boxHours)}`}>
      {formatNumber(expected.p50)} h <span className="text-ink-3">({formatRange(expected.p10, expected.p90, expected.p50)})</span>
    </span>
  );
}
