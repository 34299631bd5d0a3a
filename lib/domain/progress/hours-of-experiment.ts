/** People-hours of an experiment: what a person said, else what was logged on it. */
export function hoursOfExperiment({ peopleHours, loggedHours }: { readonly peopleHours: number | null; readonly loggedHours: number | null }): number {
  return peopleHours ?? loggedHours ?? 0;
}
