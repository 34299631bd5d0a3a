import type { PersonTimer } from '@/lib/domain/time/own-work';

/** "E24 chapter notes as a second input": what it is, besides project and activity. */
export function describeTimer({ experiment, note }: PersonTimer): string {
  const number = experiment ? `E${experiment.number}` : '';
  return [number, note || experiment?.hypothesis].filter(Boolean).join(' ');
}

/** "Customs · E24", where there is little room. */
export function nameShort({ project, activity, experiment }: PersonTimer): string {
  const name = project?.name ?? activity.name;
  return experiment ? `${name.split(' ')[0]} · E${experiment.number}` : name;
}
