import { stageNames, stages } from '../../shared/stage';
import { numberWeek } from '../iso-week';
import type { ReportRow } from './report';
import type { Grouping, Step } from './report-question';
import { daysOfStep } from './report-steps';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const groupingNames: Record<Grouping, string> = { project: 'Project', activity: 'Activity', person: 'Person', stage: 'Stage' };
export const stepNames: Record<Step, string> = { week: 'Week', month: 'Month', total: 'Total' };

/** A step in the head of a column: its name, and the year in which it lies. */
export function nameStep(per: Step, index: number): { readonly name: string; readonly year: string } {
  const { from } = daysOfStep(per, index, { from: null, to: null });
  if (from === null) return { name: 'Total', year: '' };
  if (per === 'month') return { name: MONTHS[Number(from.slice(5, 7)) - 1] ?? '', year: from.slice(0, 4) };
  const { year, week } = numberWeek(from);
  return { name: `W${week}`, year: String(year) };
}

/** What a row is called; a stage by its name, whose id it carries. */
export function nameRow(by: Grouping, { id, name }: Pick<ReportRow, 'id' | 'name'>): string {
  if (by !== 'stage') return name;
  const stage = stages.find((known) => known === id);
  return stage === undefined ? 'No stage' : stageNames[stage];
}
