import { FamilyColumns } from '@/components/charts/family-mark';
import { Section } from '@/components/ui/section';
import { ACTIVITY_FAMILIES, familyNames } from '@/lib/domain/time/activity-families';
import { formatClock } from '@/lib/domain/time/duration';
import type { TimePageView } from '@/lib/features/time/loaders';
import { sumOf, type WeekColumn } from '@/lib/features/time/view-model';
import { printHours } from './period-names';

/** A person's hours of eight weeks, the one that is shown last. */
export function EightWeeks({ view }: { view: Pick<TimePageView, 'weeks' | 'person' | 'isOwn'> }) {
  const { weeks, person, isOwn } = view;
  const limit = person.hoursPerWeek * 3600;
  const max = Math.max(limit, ...weeks.map(({ parts }) => sumOf(parts))) * 1.12;
  return (
    <Section title="Eight weeks" aside={`${isOwn ? 'your' : `${person.name}’s`} hours by week`}>
      <FamilyColumns columns={weeks} max={max} limit={{ at: limit, label: `${printHours(person.hoursPerWeek)} h` }} describe={describe} />
    </Section>
  );
}

function describe({ name, parts }: WeekColumn): string {
  const said = ACTIVITY_FAMILIES.flatMap((family) => ((parts[family - 1] ?? 0) > 0 ? [`${familyNames[family]} ${formatClock(parts[family - 1] ?? 0)}`] : []));
  return `Week ${name}: ${formatClock(sumOf(parts))}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
}
