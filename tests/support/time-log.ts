const PEOPLE = 20;
const HOURS = 10;

/** A time log as Toggl Track exports it: twenty people who work ten times a day, an hour apart. */
export function makeTimeLog(lines: number, minutes = 45): Buffer {
  const head = 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  return Buffer.from([head, ...Array.from({ length: lines }, (_, index) => makeLine(index, minutes))].join('\n'));
}

function makeLine(index: number, minutes: number): string {
  const [person, entry] = [index % PEOPLE, Math.floor(index / PEOPLE)];
  const day = new Date(Date.UTC(2023, 0, 2 + Math.floor(entry / HOURS))).toISOString().slice(0, 10);
  const start = 60 * (7 + (entry % HOURS));
  return `Person ${person},p${person}@example.test,Client ${index % 7},Project ${index % 60},,"Work no. ${entry} on a thing, label ${index % 400}",Yes,${day},${clock(start)},${day},${clock(start + minutes)},${clock(minutes)},"labeling, batch ${index % 50}"`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
}
