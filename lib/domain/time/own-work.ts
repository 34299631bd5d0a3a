import type { NamedChoice } from './quick-entry/match-names';
import type { ActivityChoice, ExperimentChoice } from './quick-entry/quick-entry';
import type { TimerState } from './timer';

/** An activity as it is shown: its family chooses the colour. */
export type ShownActivity = NamedChoice & { readonly family: number };

/** The timer of a person, and what it counts for. */
export type PersonTimer = {
  readonly id: string;
  readonly state: TimerState;
  readonly timeZone: string;
  readonly note: string;
  readonly project: NamedChoice | null;
  readonly activity: ShownActivity;
  readonly experiment: { readonly id: string; readonly number: number; readonly hypothesis: string } | null;
};

/** An entry of a person's own, with the names that are shown. */
export type OwnEntry = {
  readonly id: string;
  /** Made by the device that logged it; tells what it still keeps from what is stored. */
  readonly clientKey: string | null;
  readonly workDate: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly seconds: number;
  readonly note: string;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly source: 'typed' | 'timer' | 'imported';
  readonly project: NamedChoice | null;
  readonly activity: ShownActivity;
  readonly experiment: { readonly id: string; readonly number: number } | null;
};

export type LastWork = { readonly projectId: string | null; readonly activityId: string };

/** An entry that counted something: how long it took, and how much it was. */
export type CountedWork = { readonly projectId: string | null; readonly activityId: string; readonly seconds: number; readonly quantity: number };

/** What hours may be logged on, and what counting took lately. */
export type WorkChoices = {
  readonly projects: readonly NamedChoice[];
  readonly activities: readonly (ActivityChoice & ShownActivity)[];
  readonly experiments: readonly (ExperimentChoice & { readonly hypothesis: string })[];
  readonly counted: readonly CountedWork[];
};
