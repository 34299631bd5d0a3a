import type { FieldTarget } from '@/lib/domain/importing/import-mapping';
import type { FileAnalysis } from '@/lib/features/importing/schema';

const NAMES: Record<FieldTarget, string> = {
  name: 'Name',
  description: 'Description',
  stage: 'Stage',
  status: 'Status',
  owner: 'Owner',
  tags: 'Tags',
  externalId: 'External id',
  scope: 'Tells equal ids apart',
  source: 'Source',
  startsOn: 'Start',
  dueOn: 'Due',
  liveOn: 'Goes or went live',
  finishedOn: 'Finished',
  projectId: 'Groundwork’s own id',
  keep: 'Keep as it is',
  ignore: 'Leave out',
};

/** What a column can be: the fields, then the criteria of the scoring model. */
export function targetOptions(criteria: FileAnalysis['criteria']): { value: string; label: string }[] {
  const fields = (Object.keys(NAMES) as FieldTarget[]).map((target) => ({ value: target, label: NAMES[target] }));
  return [...fields, ...criteria.map(({ key, name }) => ({ value: `criterion:${key}`, label: `Score: ${name}` }))];
}
