import { FamilyBar, FamilyMark } from '@/components/charts/family-mark';
import { Section } from '@/components/ui/section';
import { formatChanceRange, formatCount, formatShare } from '@/lib/domain/shared/format-number';
import { ACTIVITY_FAMILIES, familyNames } from '@/lib/domain/time/activity-families';
import type { TimePageView } from '@/lib/features/time/loaders';
import type { ProjectBar } from '@/lib/features/time/view-model';

const inHours = (seconds: number): string => formatCount(seconds / 3600);

/** The projects that took most hours, by the family of what was done. */
export function WhereTimeWent({ projects, dataShare }: Pick<TimePageView, 'projects' | 'dataShare'>) {
  const max = Math.max(1, ...projects.map(({ seconds }) => seconds));
  return (
    <Section title="Where the time went" aside="hours since each project began">
      {projects.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">No hours are logged on a project yet.</p>
      ) : (
        <>
          <Legend />
          <ul className="grid gap-[5px]">
            {projects.map((project) => (
              <li key={project.id}>
                <p className="flex justify-between gap-2 text-2">
                  <span className="truncate">{project.name}</span>
                  <span className="num">
                    <b>{inHours(project.seconds)}</b> <span className="text-ink-3">h</span>
                  </span>
                </p>
                <FamilyBar parts={project.parts} max={max} format={inHours} label={describe(project)} />
              </li>
            ))}
          </ul>
          {dataShare ? <DataShare dataShare={dataShare} /> : null}
        </>
      )}
    </Section>
  );
}

function DataShare({ dataShare: { share, estimates } }: { dataShare: NonNullable<TimePageView['dataShare']> }) {
  return (
    <p className="pt-2 text-1 text-ink-3">
      Labeling and data took <b className="text-ink-2">{formatShare(share)}</b> of these hours.
      {estimates ? ` Your estimates said ${formatShare(estimates.said.share)} (${formatChanceRange(estimates.said.low, estimates.said.high)}), for ${formatCount(estimates.tasks)} tasks that took ${formatShare(estimates.took)}.` : ''}
    </p>
  );
}

function Legend() {
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-3 py-1 text-1 text-ink-3">
      {ACTIVITY_FAMILIES.map((family) => (
        <li key={family} className="flex items-center gap-1.5">
          <FamilyMark family={family} /> {familyNames[family]}
        </li>
      ))}
    </ul>
  );
}

function describe({ name, parts }: ProjectBar): string {
  const said = ACTIVITY_FAMILIES.flatMap((family) => ((parts[family - 1] ?? 0) > 0 ? [`${familyNames[family]} ${inHours(parts[family - 1] ?? 0)} h`] : []));
  return `${name}: ${said.join(', ')}`;
}
