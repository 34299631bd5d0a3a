import { numberAt, readEffortData } from '../read-effort-data';

/** A task of SiP: what was estimated and what it took, in hours; when the estimate was made and when the task was finished. */
export type SipTask = {
  readonly estimate: number;
  readonly actual: number;
  readonly person: string;
  readonly kind: string;
  readonly project: string;
  readonly from: string;
  readonly until: string;
};

const NEVER = '9999';

export function readSipTasks(): SipTask[] {
  return readEffortData('sip_tasks').map((row) => ({
    estimate: numberAt(row, 'HoursEstimate'),
    actual: numberAt(row, 'HoursActual'),
    person: row.AssignedToID ?? '',
    kind: row.SubCategory ?? '',
    project: row.ProjectCode ?? '',
    from: row.EstimateOn ?? '',
    until: row.CompletedOn === '' ? NEVER : (row.CompletedOn ?? NEVER),
  }));
}
