import { describe, expect, it } from 'vitest';
import { checkColumns, checkWords, findDateOrder } from '@/lib/domain/importing/time/check-time-mapping';
import { listWords } from '@/lib/domain/importing/time/list-words';
import { planTimeImport, type KnownTime, type TimePlan } from '@/lib/domain/importing/time/plan-time-import';
import { proposeTimeMapping } from '@/lib/domain/importing/time/propose-time-mapping';
import { proposeWords } from '@/lib/domain/importing/time/propose-words';
import { readDuration } from '@/lib/domain/importing/time/read-duration';
import { readTimeTable } from '@/lib/domain/importing/time/read-time-table';
import { draftTime, type EntryDraft, type TaskDraft, type TimeDrafts } from '@/lib/domain/importing/time/time-draft';
import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import fc from '../../../../support/seeded-fast-check';
import { digest, readLog, toTable } from '../../../../support/time-formats/read-log';

const known = { people: [], projects: [], activities: [{ id: 'a1', key: 'training', name: 'Training and tuning' }], self: 'me', areProjects: true };

/** From text to drafts with what is proposed, in Berlin. */
function draft(text: string | Buffer, change: Partial<TimeMapping> = {}): { readonly mapping: TimeMapping; readonly drafts: TimeDrafts } {
  const table = toTable(text);
  const settled = { ...proposeTimeMapping(table, 'log.csv'), timeZone: 'Europe/Berlin', ...change };
  const log = readTimeTable(table, settled);
  const mapping = { ...settled, ...proposeWords(listWords(log), known, settled) };
  return { mapping, drafts: draftTime(log, mapping, digest) };
}

/** A workspace that holds what imports have written. */
function makeStore() {
  const entries = new Map<string, EntryDraft>();
  const tasks = new Map<string, TaskDraft>();
  const time: KnownTime = {
    entry: (key) => toKnown(entries.get(key)),
    task: (key) => toKnown(tasks.get(key)),
    loggedElsewhere: () => 0,
    lockedWeeks: new Set(),
    nameOf: (id) => id,
  };
  const write = (drafts: TimeDrafts): TimePlan => {
    const plan = planTimeImport(drafts, time);
    for (const { draft: one } of plan.entries) entries.set(one.naturalKey, one);
    for (const { id } of plan.spareParts) entries.delete(id);
    for (const { draft: one } of plan.tasks) tasks.set(one.naturalKey, one);
    return plan;
  };
  return { write, entries };
}

function toKnown<Fields>(one: { readonly naturalKey: string; readonly fields: Fields } | undefined) {
  return one && { id: one.naturalKey, fields: one.fields, imported: one.fields };
}

const kindsOf = ({ entries }: TimePlan): Record<string, number> => Object.fromEntries(['new', 'changed', 'same'].map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length]));
const HEAD = 'Date,User,Project,Description,Hours';

describe('the twelve rules of an importer', () => {
  it('1. sniffs by header set with aliases per language, shows the source, and takes a correction', () => {
    expect(readLog('kimai-german.csv').mapping).toMatchObject({ format: 'kimai', source: 'Kimai', columns: { Dauer: 'duration', Tätigkeit: 'activity', Kunde: 'client' } });
    const table = toTable('Datum,Benutzer,Projekt,Beschreibung,Stunden\n4.3.2024,Ann,Churn,x,2\n');
    expect(proposeTimeMapping(table, 'log.csv')).toMatchObject({ format: 'other', columns: { Datum: 'start', Benutzer: 'person', Projekt: 'project', Beschreibung: 'note', Stunden: 'duration' } });
    expect(proposeTimeMapping(table, 'log.csv', 'kimai')).toMatchObject({ format: 'kimai', source: 'Kimai', columns: { Benutzer: 'ignore' } });
  });

  it('2. reads a byte order mark, semicolon, comma or tab, CRLF, quoted line breaks and repeated headers', () => {
    const rows = [['Date', 'User', 'Project', 'Description', 'Log Work', 'Log Work'], ['2024-03-04', 'Ann', 'Churn', '"a\nb"', '"c;2024-03-05;Ann;3600"', '"d;2024-03-06;Ann;7200"']];
    for (const delimiter of [';', ',', '\t']) {
      const { drafts } = draft(`\uFEFF${rows.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`, { columns: { Date: 'start', User: 'person', Project: 'project', Description: 'note', 'Log Work': 'worklog', 'Log Work (2)': 'worklog' } });
      expect(drafts.entries.map(({ fields }) => [fields.workDate, fields.seconds])).toEqual([['2024-03-05', 3_600], ['2024-03-06', 7_200]]);
      expect(drafts.tasks[0]?.fields.name).toBe('a\nb');
    }
  });

  it('3. decides the order of dates over the whole column, asks where it is ambiguous, and refuses a mix with its lines', () => {
    expect(readLog('clockify-day-first.csv').mapping.dateOrder).toBe('dayFirst');
    expect(readLog('clockify-month-first.csv').mapping.dateOrder).toBe('monthFirst');
    const ambiguous = readLog('clockify-ambiguous.csv');
    expect(checkColumns(ambiguous.table, ambiguous.mapping)).toEqual([{ column: null, reason: 'Is “03/04/2024” day first or month first? No date of the file tells.' }]);
    expect(readLog('clockify-ambiguous.csv', { dateOrder: 'dayFirst' }).log.work[0]?.start.day).toBe('2024-04-03');
    const mixed = readLog('clockify-mixed.csv', { dateOrder: 'dayFirst' });
    expect(findDateOrder(mixed.table, mixed.mapping)).toEqual({ kind: 'mixed', dayFirst: { line: 2, text: '25/03/2024' }, monthFirst: { line: 3, text: '03/26/2024' } });
    expect(checkColumns(mixed.table, mixed.mapping)).toHaveLength(1);
  });

  it('4. reads durations in seconds, milliseconds, H:MM, HH:MM:SS, decimals, ISO-8601 and 1h 30m', () => {
    const same = [['5400', 'seconds'], ['5400000', 'milliseconds'], ['1:30', 'seconds'], ['01:30:00', 'hours'], ['1.5', 'hours'], ['90', 'minutes'], ['PT1H30M', 'hours'], ['PT5400S', 'hours'], ['1h 30m', 'hours'], ['1h30m', 'hours'], ['1.5h', 'minutes'], ['90 min', 'hours'], ['1 Std. 30 Min', 'hours'], ['3.6', 'pomodoros']] as const;
    for (const [text, unit] of same) expect(readDuration(text, unit), text).toBe(5_400);
    for (const text of ['', 'soon', '1:75', ':30', 'P', 'PT', 'h', '1:30 pm']) expect(readDuration(text, 'hours'), text).toBeNull();
  });

  it('5. takes a decimal comma, and tells it from thousands', () => {
    expect(readDuration('20,0', 'hours')).toBe(72_000);
    expect(readDuration('0,25', 'hours')).toBe(900);
    expect(readDuration('1.234,5', 'minutes')).toBe(74_070);
    expect(readDuration('1,234.5', 'minutes')).toBe(74_070);
    expect(readDuration('12,600', 'seconds')).toBe(12_600);
  });

  it('6. strips a leading apostrophe, the guard against formulas', () => {
    expect(readDuration("'1.5", 'hours')).toBe(5_400);
    expect(readDuration("'-0.25", 'hours')).toBe(-900);
    expect(draft(`${HEAD}\n2024-03-04,Ann,'=Churn,'-Night run,'2\n`).drafts.entries[0]?.fields).toMatchObject({ projectId: 'new:=Churn', note: '-Night run', seconds: 7_200 });
  });

  it('7. asks for the time zone once, and stores it', () => {
    const { table, mapping } = readLog('toggl-detailed.csv', { timeZone: null });
    expect(checkColumns(table, mapping)).toEqual([{ column: null, reason: 'Say in which time zone the hours were logged.' }]);
    const list = toTable(`${HEAD}\n2024-03-04,Ann,Churn,x,2\n`);
    expect(checkColumns(list, proposeTimeMapping(list, 'log.csv'))).toEqual([]);
    const { drafts } = draft('User,Project,Start,End\nAnn,Churn,2024-03-04 09:00,2024-03-04 10:00\n', { timeZone: 'Asia/Kathmandu' });
    expect(drafts.entries[0]?.fields).toMatchObject({ timeZone: 'Asia/Kathmandu', startedAt: '2024-03-04T03:15:00.000Z', workDate: '2024-03-04' });
  });

  it('8. knows an entry by source and id, else by what tells it apart: a second import changes nothing, twins are counted', () => {
    const row = fc.tuple(fc.constantFrom('2024-03-04', '2024-03-05'), fc.constantFrom('Ann', 'Bo'), fc.constantFrom('Churn', ''), fc.constantFrom('', 'run', 'say "yes", once'), fc.constantFrom('0.5', '1'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const text = [HEAD, ...rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))].join('\n');
        const store = makeStore();
        expect(kindsOf(store.write(draft(text).drafts))).toEqual({ new: rows.length, changed: 0, same: 0 });
        expect(kindsOf(store.write(draft(text).drafts))).toEqual({ new: 0, changed: 0, same: rows.length });
        // In another order too: no row depends on its line.
        const turned = [HEAD, ...text.split('\n').slice(1).toReversed()].join('\n');
        expect(kindsOf(store.write(draft(turned).drafts))).toEqual({ new: 0, changed: 0, same: rows.length });
        expect(store.entries.size).toBe(rows.length);
      }),
    );
    const store = makeStore();
    const list = (hours: string, source: string) => draft(`ID,${HEAD}\n7,2024-03-04,Ann,Churn,x,${hours}\n`, { source }).drafts;
    store.write(list('2', 'one'));
    expect(kindsOf(store.write(list('3', 'one')))).toEqual({ new: 0, changed: 1, same: 0 });
    expect(kindsOf(store.write(list('3', 'other')))).toEqual({ new: 1, changed: 0, same: 0 });
  });

  it('9. tries before it writes: new, same, changed and rejected with line, column and reason', () => {
    const store = makeStore();
    store.write(draft(`ID,${HEAD}\n1,2024-03-04,Ann,Churn,x,2\n2,2024-03-04,Ann,Churn,y,2\n`, { source: 's' }).drafts);
    const text = `ID,${HEAD}\n1,2024-03-04,Ann,Churn,x,2\n2,2024-03-04,Ann,Churn,y,3\n3,2024-03-05,Ann,Churn,z,1\n4,2024-03-05,Ann,Churn,z,soon\n5,someday,Ann,Churn,z,1\n6,2024-03-06,Ann,Churn,z,25\n`;
    expect(kindsOf(store.write(draft(text, { source: 's' }).drafts))).toEqual({ new: 1, changed: 1, same: 1 });
    const table = toTable(text);
    expect(readTimeTable(table, { ...proposeTimeMapping(table, 'log.csv'), source: 's' }).rejections).toEqual([
      { line: 5, column: 'Hours', reason: '“soon” is no length of time that can be read.' },
      { line: 6, column: 'Date', reason: '“someday” is no date and time that can be read.' },
      { line: 7, column: 'Hours', reason: '25:00 hours are more than a day has.' },
    ]);
    const backwards = toTable('User,Project,Start,End\nAnn,Churn,2024-03-04 10:00,2024-03-04 09:00\n');
    expect(readTimeTable(backwards, { ...proposeTimeMapping(backwards, 'log.csv'), timeZone: 'UTC' }).rejections).toEqual([{ line: 2, column: 'End', reason: 'The end is before the start.' }]);
  });

  it('10. lists people and projects that are not known, and reads nothing on before each was chosen for', () => {
    const { mapping } = draft(`${HEAD}\n2024-03-04,Ann,Churn,x,2\n2024-03-04,Bo,,y,1\n`);
    expect(mapping.people).toEqual({ Ann: { kind: 'new', name: 'Ann' }, Bo: { kind: 'new', name: 'Bo' } });
    expect(mapping.projects).toEqual({ Churn: { kind: 'new', name: 'Churn' }, '': { kind: 'none' } });
    expect(draft(`${HEAD}\n2024-03-04,constructor,toString,x,2\n`).drafts.entries[0]?.fields).toMatchObject({ personId: 'new:constructor', projectId: 'new:toString' });
    const table = toTable(`${HEAD}\n2024-03-04,Ann,Churn,x,2\n`);
    const words = listWords(readTimeTable(table, mapping));
    expect(checkWords(words, { ...mapping, people: {}, projects: {} }).map(({ reason }) => reason)).toEqual(['Say who “Ann” is.', 'Say which project “Churn” is.']);
  });

  // 11. One batch, undone as one: what is stored is taken back in tests/integration/importing/time-importing.test.ts.

  it('12. skips entries that still run, and counts them', () => {
    const { log } = readLog({ name: 'log.csv', bytes: Buffer.from('User,Project,Description,Start,End,Duration\nAnn,Churn,x,2024-03-04 09:00,,\nAnn,Churn,y,2024-03-04 09:00,,-1709542800\nAnn,Churn,z,2024-03-04 09:00,2024-03-04 10:00,3600\n') }, { unit: 'seconds' });
    expect(log.running).toEqual([2, 3]);
    expect(log.work.map(({ note }) => note)).toEqual(['z']);
    expect(log.rejections).toEqual([]);
  });
});

describe('work past midnight', () => {
  const list = (...rows: readonly string[]): string => ['ID,User,Project,Start,End,Hours', ...rows].join('\n');
  const days = (drafts: TimeDrafts) => drafts.entries.map(({ fields }) => [fields.workDate, fields.seconds / 60, fields.startedAt?.slice(11, 16), fields.endedAt?.slice(11, 16)]);

  it('is cut at the midnight of its place, by clocks and by instants', () => {
    const cut = [['2024-03-04', 80, '21:40', '23:00'], ['2024-03-05', 70, '23:00', '00:10']];
    expect(days(draft(list('1,Ann,Churn,2024-03-04 22:40,2024-03-05 01:10,')).drafts)).toEqual(cut);
    expect(days(draft(list('1,Ann,Churn,2024-03-04T21:40:00Z,2024-03-05T00:10:00Z,')).drafts)).toEqual(cut);
  });

  it('shares out the time where pauses make it less: 100 minutes over 80 and 70', () => {
    expect(days(draft(list('1,Ann,Churn,2024-03-04 22:40,2024-03-05 01:10,1:40')).drafts).map(([day, minutes]) => [day, Math.round(Number(minutes))])).toEqual([['2024-03-04', 53], ['2024-03-05', 47]]);
  });

  it('is whole where it ends at midnight, has no end, or lies more than a day apart', () => {
    for (const row of ['1,Ann,Churn,2024-03-04 22:00,2024-03-05 00:00,', '1,Ann,Churn,2024-03-04 23:00,,3', '1,Ann,Churn,2024-03-04 22:00,2024-03-06 01:00,5']) expect(days(draft(list(row)).drafts).map(([day]) => day), row).toEqual(['2024-03-04']);
  });

  it('is as long as the night is: seven hours by the clock were six in spring', () => {
    expect(days(draft(list('1,Ann,Churn,2024-03-30 23:00,2024-03-31 06:00,')).drafts).map(([day, minutes]) => [day, minutes])).toEqual([['2024-03-30', 60], ['2024-03-31', 300]]);
  });

  it('comes again without a change, gets a part when it grows past midnight, and loses it when it shrinks', () => {
    const store = makeStore();
    const write = (end: string) => store.write(draft(list(`1,Ann,Churn,2024-03-04 22:00,${end},`), { source: 's' }).drafts);
    const held = (): (string | number)[] => [...store.entries.values()].map(({ fields }) => `${fields.workDate} ${fields.seconds / 60}`).sort();
    write('2024-03-04 23:30');
    expect(kindsOf(write('2024-03-05 01:00'))).toEqual({ new: 1, changed: 1, same: 0 });
    expect(held()).toEqual(['2024-03-04 120', '2024-03-05 60']);
    expect(kindsOf(write('2024-03-05 01:00'))).toEqual({ new: 0, changed: 0, same: 2 });
    // The part before midnight stays as it is here, and only the other goes.
    expect(write('2024-03-05 00:00').spareParts).toHaveLength(1);
    expect(held()).toEqual(['2024-03-04 120']);
    expect(write('2024-03-05 00:00').spareParts).toEqual([]);
  });
});
