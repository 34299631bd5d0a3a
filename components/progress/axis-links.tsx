import { SegmentedLinks } from '@/components/ui/segmented-links';
import { progressAxes, type ProgressAxis } from '@/lib/domain/progress/progress-types';
import { routes } from '@/lib/platform/routes';

const names: Readonly<Record<ProgressAxis, string>> = { hours: 'Hours', steps: 'Steps', examples: 'Examples', date: 'Date' };

/** What progress is drawn against; it lives in the address. */
export function AxisLinks({ workspace, projectId, axis }: { workspace: string; projectId: string; axis: ProgressAxis }) {
  const page = routes.projectProgress(workspace, projectId);
  return <SegmentedLinks label="Progress against" links={progressAxes.map((value) => ({ href: value === 'hours' ? page : `${page}?x=${value}`, label: names[value], current: value === axis }))} />;
}
