import { Icon } from '@/components/ui/icon';
import { formatCount, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import { findPace } from '@/lib/domain/time/compare-pace';
import { formatClock } from '@/lib/domain/time/duration';
import { nameDay } from '@/lib/domain/time/name-weekday';
import type { WorkChoices } from '@/lib/domain/time/own-work';
import type { QuickEntry, QuickEntryProblem } from '@/lib/domain/time/quick-entry/quick-entry';
import { formatMinutes } from './print-time';
import { TimeLeft } from './time-left';

type Props = { entry: QuickEntry; choices: WorkChoices; today: string; onChoose: (start: number, end: number, words: string) => void };

/** What Enter will write, or what keeps it from being written. */
export function QuickEntryPreview({ entry, choices, today, onChoose }: Props) {
  const [problem] = entry.problems;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {problem ? <Problem problem={problem} onChoose={onChoose} /> : null}
      {problem ? null : (
        <>
          <span className="flex items-center gap-1.5 text-accent">
            <Icon name="check" size={13} />
            {describeEntry(entry, choices, today)}
          </span>
          <Comparison entry={entry} choices={choices} />
          <TimeLeft projectId={entry.projectId} experimentId={entry.experimentId} />
        </>
      )}
    </div>
  );
}

function Problem({ problem: { message, span, choices }, onChoose }: { problem: QuickEntryProblem; onChoose: Props['onChoose'] }) {
  return (
    <>
      <span className="flex items-center gap-1.5 text-warn">
        <Icon name="circle-alert" size={13} />
        {message}
      </span>
      {span && span.kind !== 'experiment'
        ? choices.slice(0, 6).map(({ id, name }) => (
            <button key={id} type="button" className="text-accent underline underline-offset-2 pointer-coarse:min-h-11" onClick={() => onChoose(span.start, span.end, name)}>
              {name}
            </button>
          ))
        : null}
    </>
  );
}

/** "1:20 · Labeling · Customs code suggestion", with the day and times where they are said. */
function describeEntry(entry: QuickEntry, { projects, activities, experiments }: WorkChoices, today: string): string {
  const { seconds, date, startMinutes, endMinutes } = entry;
  const nameOf = (some: readonly { readonly id: string; readonly name: string }[], id: string | null): string | undefined => some.find((one) => one.id === id)?.name;
  const experiment = experiments.find(({ id }) => id === entry.experimentId);
  return [
    date === today ? null : nameDay(date),
    startMinutes === null || endMinutes === null ? null : `${formatMinutes(startMinutes)}–${formatMinutes(endMinutes)}`,
    formatClock(seconds ?? 0),
    nameOf(activities, entry.activityId),
    nameOf(projects, entry.projectId) ?? 'No project',
    experiment ? `E${experiment.number}` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "210 labels, 23 s each; so far 22 (17–30)". */
function Comparison({ entry: { quantity, quantityUnit, seconds, activityId, projectId }, choices }: Pick<Props, 'entry' | 'choices'>) {
  if (quantity === null || seconds === null || activityId === null) return null;
  const pace = findPace(choices.counted, { activityId, projectId });
  const range = pace && formatRange(pace.low, pace.high, pace.likely);
  const record = pace ? `; ${pace.isOfProject ? 'this project' : 'the team'} so far ${formatNumber(pace.likely)}${range === formatNumber(pace.likely) ? '' : ` (${range})`}` : '';
  return (
    <span className="text-ink-3">
      {formatCount(quantity)} {quantityUnit ?? ''}, {formatNumber(seconds / quantity)} s each{record}
    </span>
  );
}
