'use client';

import { Button } from '@/components/ui/button';
import { Finding } from '@/components/ui/finding';
import { FigureList } from '@/components/ui/figure-list';
import { ProblemTable } from '@/components/ui/problem-table';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ImportProgress } from '@/lib/features/importing/schema';
import type { PlanView } from '@/lib/features/importing/view-model';
import { PreviewTable } from './preview-table';

type CheckStepProps = { plan: PlanView; progress: ImportProgress | null; isBusy: boolean; onImport: () => void; onBack: () => void };

/** The dry run: what would become of each row, before anything is written. */
export function CheckStep({ plan, progress, isBusy, onImport, onBack }: CheckStepProps) {
  const { counts, restored, unnamed } = plan;
  const writes = counts.new + counts.changed;
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Summary plan={plan} />
        <Counts counts={counts} />
        {restored > 0 ? <p className="text-2 text-ink-3">{formatCount(restored)} of the new ones were removed here before, and come back with what was known of them.</p> : null}
        {unnamed.length > 0 ? <p className="text-2 text-ink-3">Without a name, and called after their id or text: line {unnamed.slice(0, 10).map(formatCount).join(', ')}{unnamed.length > 10 ? ' and more' : ''}.</p> : null}
      </div>
      {progress ? <Progress progress={progress} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack} disabled={isBusy}>
          Back to the columns
        </Button>
        {writes > 0 ? (
          <Button variant="primary" busy={isBusy} onClick={onImport}>
            Import {formatCount(writes)} {writes === 1 ? 'project' : 'projects'}
            {counts.rejected > 0 ? `, leave out ${formatCount(counts.rejected)}` : ''}
          </Button>
        ) : null}
      </div>
      <Rejections plan={plan} />
      <PreviewTable rows={plan.preview} />
    </div>
  );
}

function Summary({ plan: { counts } }: { plan: PlanView }) {
  const { new: added, changed, rejected } = counts;
  if (added + changed === 0) return <Finding>{rejected > 0 ? 'No row can be imported.' : 'Nothing is new: the workspace holds all of this already.'}</Finding>;
  const what = added > 0 && changed > 0 ? `add ${formatCount(added)} and change ${formatCount(changed)}` : added > 0 ? `add ${formatCount(added)}` : `change ${formatCount(changed)}`;
  return (
    <Finding>
      The import would <b>{what}</b> {added + changed === 1 ? 'project' : 'projects, all of them or none'}.
    </Finding>
  );
}

function Counts({ counts }: { counts: PlanView['counts'] }) {
  const items = [
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Same', counts.same],
    ['Rejected', counts.rejected],
  ] as const;
  return <FigureList figures={items.map(([name, count]) => ({ name, text: formatCount(count), isBad: name === 'Rejected' && count > 0 }))} />;
}

const STEPS: Record<ImportProgress['step'], string> = { reading: 'Reading the file', adding: 'Adding projects', changing: 'Changing projects', saving: 'Writing the log and closing' };

function Progress({ progress: { step, done, total } }: { progress: ImportProgress }) {
  const share = total > 0 && step !== 'saving' ? { share: done / total, detail: `${formatCount(done)} of ${formatCount(total)}` } : {};
  return <ProgressBar label={STEPS[step]} {...share} />;
}

function Rejections({ plan: { rejections, rejectionCount } }: { plan: PlanView }) {
  const isCut = rejectionCount > rejections.length;
  const problems = rejections.map(({ line, column, reason }) => ({ line: formatCount(line), column, reason }));
  return <ProblemTable title="Rejected" caption="Rows that can't be imported" aside={isCut ? `the first ${formatCount(rejections.length)} of ${formatCount(rejectionCount)}` : undefined} problems={problems} />;
}
