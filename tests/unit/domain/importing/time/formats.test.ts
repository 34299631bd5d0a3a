import { describe, expect, it } from 'vitest';
import { readActivityWatch } from '@/lib/domain/importing/time/read-activity-watch';
import { toDay, toInstant } from '@/lib/domain/importing/time/read-moment';
import { TIME_FORMATS } from '@/lib/domain/importing/time/time-formats';
import type { LoggedWork } from '@/lib/domain/importing/time/logged-work';
import { readLog } from '../../../../support/time-formats/read-log';
import { readEffort, readTimeFormat } from '../../../../support/time-formats/read-time-format';

/** As one line: day, minutes, person, project, activity, note. */
const show = ({ start, seconds, person, project, activity, note }: LoggedWork): string => [toDay(start, 'Europe/Berlin'), seconds / 60, person, project, activity, note].join(' | ');
const instantsOf = (work: readonly LoggedWork[]): (string | null)[] => work.map(({ start }) => toInstant(start, 'Europe/Berlin')).map((instant) => (instant === null ? null : new Date(instant).toISOString()));

describe('each format is recognised by its header and read', () => {
  it('Toggl Track, with a byte order mark, twins, line breaks, midnight and a running entry', () => {
    const { mapping, log } = readLog('toggl-detailed.csv');
    expect(mapping).toMatchObject({ format: 'toggl', source: 'Toggl Track' });
    expect(log.work.map(show)).toEqual([
      '2024-03-04 | 90 | Mara Lindt <mara@example.test> | Cargo forecast | labeling | Label customs forms · #labeling #batch 4',
      '2024-03-04 | 90 | Mara Lindt <mara@example.test> | Cargo forecast | labeling | Label customs forms · #labeling #batch 4',
      '2024-03-04 | 150 | Odo Rask <odo@example.test> | Berth planner | Training | Grid search, second pass',
      '2024-03-05 | 15.5 | Odo Rask <odo@example.test> |  |  | He said "done"\nand left',
    ]);
    expect(instantsOf(log.work).slice(0, 1)).toEqual(['2024-03-04T09:23:52.000Z']);
    expect(log.running).toEqual([7]);
  });

  it.each(['clockify-month-first.csv', 'clockify-day-first.csv', 'clockify-year-first.csv', 'clockify-without-duration.csv'])('%s: any order of dates, 12 and 24 hours, Task or Activity, with a client or without', (name) => {
    const { mapping, log } = readLog(name);
    expect(mapping).toMatchObject({ format: 'clockify', source: 'Clockify' });
    expect(show(log.work[0] as LoggedWork)).toBe('2024-03-04 | 195 | Mara Lindt <mara@example.test> | Cargo forecast | Data preparation | Clean manifests');
    expect(instantsOf(log.work)[0]).toBe('2024-03-04T08:00:00.000Z');
    // 23:30 on the night of the clock change in Berlin is 21:30 UTC, since it is summer by then.
    if (log.work.length > 1) expect(instantsOf(log.work).at(-1)).toBe('2024-03-31T21:30:00.000Z');
    expect(log.rejections).toEqual([]);
  });

  it('Clockify: 12:05 AM is five past midnight', () => {
    expect(instantsOf(readLog('clockify-month-first.csv').log.work)[1]).toBe('2024-03-13T23:05:00.000Z');
  });

  it('Harvest, with a decimal comma and names in two columns', () => {
    const { mapping, log } = readLog('harvest.csv');
    expect(mapping.format).toBe('harvest');
    expect(log.work.map(show)).toEqual(['2024-03-04 | 450 | Mara Lindt | Cargo forecast | Labeling | Customs forms', '2024-03-05 | 15 | Odo Rask | Cargo forecast | Meetings | Weekly', '2024-03-06 | 1200 | Odo Rask | Berth planner | Training | ']);
  });

  it('solidtime, detailed: the duration holds where the clock is turned', () => {
    const { mapping, log } = readLog('solidtime-detailed.csv');
    expect(mapping.format).toBe('solidtime');
    expect(log.work.map(show)).toEqual(['2024-03-04 | 195 | Mara Lindt | Cargo forecast | Data preparation | Clean manifests', '2024-03-31 | 90 | Odo Rask | Berth planner | Training | Night run · #gpu #night']);
  });

  it('solidtime, generic: instants count for the day of the place', () => {
    const { mapping, log } = readLog('solidtime-generic.csv');
    expect(mapping.format).toBe('solidtime-entries');
    expect(log.work.map(show)).toEqual([
      '2024-03-04 | 195 | Mara Lindt <mara@example.test> | Cargo forecast | Data preparation | Clean manifests',
      '2024-03-05 | 60 | Odo Rask <odo@example.test> | Berth planner | review | Late review · #review',
    ]);
    expect(log.running).toEqual([4]);
  });

  it('solidtime, the entries of its archive: by their ids, which change if the entry does', () => {
    const { mapping, log } = readLog('solidtime-time-entries.csv');
    expect(mapping.format).toBe('solidtime-archive');
    expect(log.work.map(({ externalId, project, seconds, note }) => [externalId.slice(-2), project.slice(-2), seconds / 60, note])).toEqual([['01', '04', 195, 'Clean manifests']]);
    expect(log.running).toEqual([3]);
  });

  it('Kimai in English and in German, by the clock or in decimals, over midnight', () => {
    for (const name of ['kimai-english.csv', 'kimai-german.csv']) {
      const { mapping, log } = readLog(name);
      expect(mapping).toMatchObject({ format: 'kimai', source: 'Kimai' });
      expect(log.work.map(({ person, project, activity, seconds }) => [person, project, activity, seconds / 60])).toEqual([['Mara Lindt <mara@example.test>', 'Cargo forecast', 'Labeling', 6], ['Odo Rask <odo@example.test>', 'Berth planner', 'Training', 75]]);
      expect(log.work[1]?.end?.day).toBe('2019-06-17');
    }
    expect(readLog('kimai-german.csv').log.work[0]?.note).toBe('Zollpapiere für Überseecontainer');
  });

  it('the CSV of Kimai’s importer, in seconds', () => {
    const { mapping, log } = readLog('kimai-importer.csv');
    expect(mapping).toMatchObject({ format: 'kimai-importer', unit: 'seconds' });
    expect(log.work.map(show)).toEqual(['2024-03-04 | 195 | mara | Cargo forecast | Data preparation | Clean manifests', '2024-03-05 | 90 | odo | Berth planner | Training | Night run']);
  });

  it('Redmine’s time and issues, in English and in German', () => {
    const { mapping, log } = readLog('redmine-time.csv');
    expect(mapping).toMatchObject({ format: 'redmine', dateOrder: 'monthFirst' });
    expect(log.work.map(show)).toEqual(['2024-03-04 | 210 | Mara Lindt | Cargo forecast | Development | Feature #42: Read customs forms · Second pass', '2024-03-14 | 15 | Odo Rask | Cargo forecast | Design | Sketch']);
    expect(readLog('redmine-time-german.csv').log.work.map(({ seconds, activity }) => [seconds / 60, activity])).toEqual([[210, 'Entwicklung'], [15, 'Meeting']]);
    const issues = readLog('redmine-issues.csv');
    expect(issues.mapping.format).toBe('redmine-issues');
    expect(issues.log.work).toEqual([]);
    expect(issues.log.tasks.map(({ externalId, name, estimateSeconds }) => [externalId, name, estimateSeconds])).toEqual([['42', 'Read customs forms', 28_800], ['43', 'Manifest without weight', 9_000]]);
  });

  it('Jira: every repeated column of the work log, and estimates as tasks', () => {
    const { mapping, log } = readLog('jira.csv');
    expect(mapping.format).toBe('jira');
    expect(log.work.map(show)).toEqual(['2024-03-04 | 210 | mara | Cargo forecast | Story | Labelled; 210 checked · CF-42', '2024-03-05 | 120 | odo | Cargo forecast | Story | Read customs forms · #vision #ocr #batch4 · CF-42']);
    expect(instantsOf(log.work)[1]).toBe('2024-03-05T12:30:00.000Z');
    expect(log.tasks.map(({ externalId, name, estimateSeconds }) => [externalId, name, estimateSeconds])).toEqual([['CF-42', 'Read customs forms', 28_800], ['CF-43', 'Manifest without weight', 9_000]]);
    expect(log.work.every(({ task }) => task === log.tasks[0]?.key)).toBe(true);
  });

  it('Jira without a work log: the time spent, on the working days until it was resolved', () => {
    const { log } = readLog('jira-totals.csv');
    expect(log.work.map(({ start, seconds }) => [start.day, seconds / 3600])).toEqual([['2024-03-01', 8], ['2024-03-04', 8], ['2024-03-05', 8], ['2024-03-06', 4]]);
    expect(log.spread).toBe(1);
  });

  it('any other list, once its columns are named', () => {
    const { table, mapping } = readLog('generic.csv');
    expect(mapping).toMatchObject({ format: 'other', source: 'log', columns: { Wann: 'start', 'Wie lange': 'duration' } });
    expect(table.format).toBe('UTF-8, tab');
    const { log } = readLog('generic.csv', { columns: { Wer: 'person', Wann: 'start', Vorhaben: 'project', 'Was gemacht': 'note', 'Wie lange': 'duration' } });
    expect(log.work.map(show)).toEqual(['2024-03-04 | 90 | Mara Lindt | Cargo forecast |  | Zollpapiere', '2024-03-05 | 135 | Odo Rask | Berth planner |  | Training']);
  });

  it('ActivityWatch: without time away, one entry for what follows on, the editor’s project ahead of its window', () => {
    const read = readActivityWatch(readTimeFormat('activitywatch.json').bytes.toString());
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.work.map(({ start, project, seconds }) => [new Date(start.instant ?? 0).toISOString().slice(11, 16), project, seconds / 60])).toEqual([['09:00', 'berth-planner', 10], ['09:10', 'Code', 20], ['09:30', 'Firefox', 15]]);
    expect(readActivityWatch('{"a":1}')).toMatchObject({ ok: false, reason: expect.stringContaining('buckets') as string });
    expect(readActivityWatch('not json')).toMatchObject({ ok: false });
  });

  it('no format takes another one’s file', () => {
    const files = { toggl: 'toggl-detailed.csv', clockify: 'clockify-day-first.csv', harvest: 'harvest.csv', solidtime: 'solidtime-detailed.csv', 'solidtime-entries': 'solidtime-generic.csv', 'solidtime-archive': 'solidtime-time-entries.csv', kimai: 'kimai-german.csv', 'kimai-importer': 'kimai-importer.csv', redmine: 'redmine-time.csv', 'redmine-issues': 'redmine-issues.csv', jira: 'jira.csv', sip: 'sip-excerpt.csv', pomodoro: 'renzo-excerpt.csv' };
    // Toggl’s export of a workspace is no table: tests/unit/domain/importing/tracker-archive.test.ts makes one of it.
    expect([...Object.keys(files), 'toggl-workspace'].toSorted()).toEqual(TIME_FORMATS.map(({ id }) => id).toSorted());
    for (const [id, name] of Object.entries(files)) expect(readLog(name).mapping.format, name).toBe(id);
  });
});

describe('real task lists', () => {
  it('of a company: every task with its estimate, every hour on a working day, none lost', () => {
    const { table, log } = readLog(readEffort('sip_tasks.csv'));
    const column = table.columns.indexOf('HoursActual');
    const hours = table.rows.reduce((sum, { cells }) => sum + Math.round(Number(cells[column]) * 3_600), 0);
    expect(log.rejections).toEqual([]);
    expect(log.work.find(({ line }) => line === 2)).toMatchObject({ project: 'PC2', activity: 'Enhancement', note: 'Enhancement 1735', start: { day: '2004-02-26' }, seconds: 6_300 });
    expect(log.tasks).toHaveLength(table.rows.length);
    expect(log.work.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(hours);
    const days = new Map<string, number>();
    for (const { person, start, seconds } of log.work) days.set(`${person} ${start.day}`, (days.get(`${person} ${start.day}`) ?? 0) + seconds);
    expect(Math.max(...days.values())).toBeLessThanOrEqual(28_800);
  });

  it('of one person: in pomodoros of 25 minutes', () => {
    const { table, log } = readLog(readEffort('renzo_pomodoro.csv'));
    expect(log.work).toHaveLength(table.rows.length);
    expect(log.tasks[0]).toMatchObject({ name: '@general', estimateSeconds: 1_500 });
    expect(log.work[1]?.seconds).toBe(3_000);
  });
});
