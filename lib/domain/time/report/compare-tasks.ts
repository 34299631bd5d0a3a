import { groupBy } from '../../shared/group-by';
import { compareEstimates, type EstimateComparison } from './compare-estimates';
import type { AnsweredTask } from './spending';

/** What tasks are compared by. */
export const taskGroupings = ['activity', 'person', 'project'] as const;
export type TaskGrouping = (typeof taskGroupings)[number];

const idOf = { activity: ({ activityId }: AnsweredTask) => activityId, person: ({ personId }: AnsweredTask) => personId, project: ({ projectId }: AnsweredTask) => projectId } as const;

export type ComparedTasks = { readonly id: string; readonly name: string; readonly compared: EstimateComparison };

/** What was said and what it took, of each activity, person or project that is named; most tasks first. */
export function compareTasks(answered: readonly AnsweredTask[], by: TaskGrouping, names: readonly { readonly id: string; readonly name: string }[]): ComparedTasks[] {
  const groups = groupBy(answered, (task) => idOf[by](task) ?? '');
  return names
    .flatMap(({ id, name }) => {
      const own = groups.get(id);
      return own === undefined ? [] : [{ id, name, compared: compareEstimates(own) }];
    })
    .toSorted((a, b) => b.compared.tasks - a.compared.tasks);
}
