import type { Interval } from '../shared/interval';
import { expectCandidateHours, readBoxRecord } from './expect-candidate-hours';
import { hoursOfExperiment } from './hours-of-experiment';

export type Approach = { readonly id: string; readonly name: string; readonly timeBoxHours: number | null; readonly status: string };
type Tried = { readonly number: number; readonly approachId: string | null; readonly peopleHours: number | null; readonly loggedHours: number | null };

/** A candidate approach with the people-hours it has taken and is expected to take still. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly boxHours: number | null;
  readonly spent: number;
  /** Of the candidate's own box; null without one. */
  readonly left: number | null;
  /** Hours that it still takes; null where it is closed, or has no box. */
  readonly expected: Interval | null;
  /** The last of its experiments. */
  readonly lastNumber: number | null;
};

/** Each approach with its hours; what open ones still take is read from how the closed ones kept to their boxes. */
export function findCandidateHours(approaches: readonly Approach[], experiments: readonly Tried[]): Candidate[] {
  const spentOn = (id: string): number => experiments.reduce((sum, one) => (one.approachId === id ? sum + hoursOfExperiment(one) : sum), 0);
  const record = readBoxRecord(approaches.filter(({ status }) => status !== 'open').map(({ id, timeBoxHours }) => ({ boxHours: timeBoxHours ?? 0, hours: spentOn(id) })));
  return approaches.map(({ id, name, status, timeBoxHours: boxHours }): Candidate => {
    const spent = spentOn(id);
    const expected = status === 'open' && boxHours !== null && boxHours > 0 ? expectCandidateHours(boxHours, spent, record) : null;
    const lastNumber = experiments.findLast(({ approachId }) => approachId === id)?.number ?? null;
    return { id, name, status, boxHours, spent, left: boxHours === null ? null : boxHours - spent, expected, lastNumber };
  });
}
