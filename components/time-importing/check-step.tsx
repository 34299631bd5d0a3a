'use client';

import { Button } from '@/components/ui/button';
import { FigureList } from '@/components/ui/figure-list';
import { Finding } from '@/components/ui/finding';
import { ProblemTable } from '@/components/ui/problem-table';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { TimeImportProgress } from '@/lib/features/time-importing/schema';
import type { TimePlanView } from '@/lib/features/time-importing/view-model';
import { EntryPreviewTable } from './entry-preview-table';

type CheckStepProps = { plan: TimePlanView; progress: TimeImportProgress | null; isBusy: boolean; onImport: () => void; onBack: () => void };

/** The dry run: what would become of each line, before anything is written. */
export function CheckStep({ plan, progress, isBusy, onImport, onBack }: CheckStepProps) {
  const { counts } = plan;
  const writes = counts.new + counts.changed;
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Summary plan={plan} />
        <Counts plan={plan} />
        <Remarks plan={plan} />
      </div>
      {progress ? <Progress progress={progress} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack} disabled={isBusy}>
          Back to the names
        </Button>
        {writes > 0 ? (
          <Button variant="primary" busy={isBusy} onClick={onImport}>
            Import {formatCount(writes)} {writes === 1 ? 'line' : 'lines'}
            {counts.rejected > 0 ? `, leave out ${formatCount(counts.rejected)}` : ''}
          </Button>
        ) : null}
      </div>
      <Rejections plan={plan} />
      <EntryPreviewTable rows={plan.preview} />
    </div>
  );
}

function Summary({ plan: { counts, entries, hours, tasks } }: { plan: TimePlanView }) {
  if (counts.new + counts.changed === 0) return <Finding>{counts.rejected > 0 ? 'No line can be imported.' : 'Nothing is new: the workspace holds all of this already.'}</Finding>;
  const parts = [entries > 0 ? `${hours} hours in ${formatCount(entries)} ${entries === 1 ? 'entry' : 'entries'}` : null, tasks > 0 ? `${formatCount(tasks)} estimated ${tasks === 1 ? 'task' : 'tasks'}` : null].filter((part) => part !== null);
  return (
    <Finding>
      The import would write <b>{parts.join(' and ')}</b>, all of it or nothing.
    </Finding>
  );
}

function Counts({ plan: { counts } }: { plan: TimePlanView }) {
  const items = [
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Same', counts.same],
    ['Skipped', counts.skipped],
    ['Rejected', counts.rejected],
  ] as const;
  return <FigureList figures={items.map(([name, count]) => ({ name, text: formatCount(count), isBad: name === 'Rejected' && count > 0 }))} />;
}

const NAMED = 12;

function Remarks({ plan: { remarks, newPeople, newProjects } }: { plan: TimePlanView }) {
  const list = (names: readonly string[]): string => `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${formatCount(names.length - NAMED)} more` : ''}`;
  const made = [newPeople.length > 0 ? `New people, without an account: ${list(newPeople)}.` : null, newProjects.length > 0 ? `New projects: ${list(newProjects)}.` : null].filter((text) => text !== null);
  return (
    <>
      {[...made, ...remarks].map((text) => (
        <p key={text} className="max-w-[78ch] text-2 text-ink-3">
          {text}
        </p>
      ))}
    </>
  );
}

function Rejections({ plan: { rejections, rejectionCount } }: { plan: TimePlanView }) {
  const isCut = rejectionCount > rejections.length;
  const problems = rejections.map(({ line, column, reason }) => ({ line: formatCount(line), column, reason }));
  return <ProblemTable title="Rejected" caption="Lines that can't be imported" aside={isCut ? `the first ${formatCount(rejections.length)} of ${formatCount(rejectionCount)}` : undefined} problems={problems} />;
}

const STEPS: Record<TimeImportProgress['step'], string> = { reading: 'Reading the file', adding: 'Adding entries', changing: 'Changing entries', saving: 'Writing the log and closing' };

function Progress({ progress: { step, done, total } }: { progress: TimeImportProgress }) {
  const share = total > 0 && step !== 'saving' ? { share: done / total, detail: `${formatCount(done)} of ${formatCount(total)}` } : {};
  return <ProgressBar label={STEPS[step]} {...share} />;
}
