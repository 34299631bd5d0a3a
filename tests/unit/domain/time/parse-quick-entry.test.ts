import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ACTIVITIES } from '@/lib/domain/time/default-activities';
import { parseQuickEntry } from '@/lib/domain/time/parse-quick-entry';
import type { QuickEntry, Vocabulary } from '@/lib/domain/time/quick-entry/quick-entry';

const vocabulary: Vocabulary = {
  activities: DEFAULT_ACTIVITIES.map(({ key, name }) => ({ id: key, name, unit: key === 'labeling' ? 'labels' : null })),
  projects: ['Customs code suggestion', 'Support request triage', 'Depot volume forecast', 'Line-haul arrival times', 'Invoice field extraction', 'Depot staffing'].map((name) => ({ id: name, name })),
  experiments: [
    { id: 'customs 24', projectId: 'Customs code suggestion', number: 24 },
    { id: 'triage 24', projectId: 'Support request triage', number: 24 },
    { id: 'triage 9', projectId: 'Support request triage', number: 9 },
  ],
};
// A Friday.
const today = '2026-11-20';
const read = (text: string, projectId: string | null = null): QuickEntry => parseQuickEntry(text, vocabulary, { today, projectId });
const understood = (text: string): string[] => read(text).spans.map(({ start, end }) => text.slice(start, end));

describe('a line of words', () => {
  it('becomes an entry', () => {
    const text = '1h 20 labeling customs checked 210 codes of chapter 39';
    expect(read(text)).toMatchObject({
      date: today, seconds: 4800, startMinutes: null, activityId: 'labeling', projectId: 'Customs code suggestion',
      quantity: 210, quantityUnit: 'labels', note: 'Checked 210 codes of chapter 39', problems: [],
    });
    expect(understood(text)).toEqual(['1h 20', 'labeling', 'customs', '210 codes']);
  });

  it('may say the quantity alone, and in any order', () => {
    expect(read('1h labeling customs 210')).toMatchObject({ quantity: 210, quantityUnit: 'labels', note: '' });
    expect(read('customs labeling, second opinion, yesterday 45m')).toMatchObject({ date: '2026-11-19', seconds: 2700, note: 'Second opinion', projectId: 'Customs code suggestion' });
    expect(read('1h 20 labeling for customs')).toMatchObject({ projectId: 'Customs code suggestion', note: '' });
  });

  it('may belong to an experiment', () => {
    expect(read('2h training customs E24 chapter notes')).toMatchObject({ experimentId: 'customs 24', projectId: 'Customs code suggestion', note: 'Chapter notes' });
    expect(read('2h training e9')).toMatchObject({ experimentId: 'triage 9', projectId: 'Support request triage', problems: [] });
    expect(read('2h training e24', 'Support request triage')).toMatchObject({ experimentId: 'triage 24', problems: [] });
    expect(read('2h training e24').problems).toMatchObject([{ kind: 'experiment', choices: [{ id: 'Customs code suggestion' }, { id: 'Support request triage' }] }]);
    expect(read('2h training depot volume e24').problems).toMatchObject([{ kind: 'experiment', message: 'The project has no experiment 24 to log on' }]);
  });

  it('takes the project of the page where none is named, and none where neither is', () => {
    expect(read('1h meetings', 'Depot staffing').projectId).toBe('Depot staffing');
    expect(read('1h meetings weekly review')).toMatchObject({ projectId: null, activityId: 'meetings', note: 'Weekly review', problems: [] });
  });
});

describe('durations', () => {
  it.each([
    ['1h 20', 4800], ['1h20', 4800], ['1h20m', 4800], ['1h 20m', 4800], ['1h 20 min', 4800], ['1:20', 4800], ['1.5h', 5400], ['1,5 h', 5400],
    ['90m', 5400], ['90 min', 5400], ['2 hours', 7200], ['1 hr', 3600], ['0.25h', 900], ['12h', 43_200], ['1h 5', 3900],
  ])('%s', (text, seconds) => expect(read(`${text} evaluation`)).toMatchObject({ seconds, note: '', problems: [] }));

  it('leave a number that counts something, and a day', () => {
    expect(read('2h 12 labels labeling')).toMatchObject({ seconds: 7200, quantity: 12 });
    expect(read('2h 19 nov evaluation')).toMatchObject({ seconds: 7200, date: '2026-11-19' });
  });

  it.each(['evaluation customs', '25h evaluation', '0m evaluation', '0:00 evaluation'])('that are none or too long are told: %s', (text) => {
    expect(read(text).seconds).toBeNull();
    expect(read(text).problems).toMatchObject([{ kind: 'duration' }]);
  });
});

describe('days', () => {
  it.each([
    ['today', '2026-11-20'], ['yesterday', '2026-11-19'], ['mon', '2026-11-16'], ['friday', '2026-11-20'], ['sat', '2026-11-14'], ['thurs', '2026-11-19'], ['20 nov', '2026-11-20'],
    ['nov 18', '2026-11-18'], ['18 november 2025', '2025-11-18'], ['31 dec', '2026-12-31'], ['2026-10-05', '2026-10-05'], ['18.11.', '2026-11-18'], ['18.11.2025', '2025-11-18'], ['2nd nov', '2026-11-02'],
  ])('%s', (text, date) => expect(read(`1h evaluation ${text}`)).toMatchObject({ date, note: '', problems: [] }));

  it('without a year are the nearest', () => {
    expect(parseQuickEntry('1h evaluation 30 dec', vocabulary, { today: '2027-01-03' }).date).toBe('2026-12-30');
  });

  it('that no calendar has stay in the note', () => expect(read('1h evaluation 31 nov')).toMatchObject({ date: today, note: '31 nov' }));
});

describe('times', () => {
  it.each([
    ['9-10:30', 540, 630], ['9:15 to 10', 555, 600], ['9:15–10', 555, 600], ['from 9 to 10:30', 540, 630], ['9 - 10', 540, 600], ['9am-1pm', 540, 780], ['9.15-10.45', 555, 645], ['22:30-1', 1350, 1500], ['22-24:00', 1320, 1440],
  ])('%s', (text, startMinutes, endMinutes) => expect(read(`${text} evaluation`)).toMatchObject({ startMinutes, endMinutes, seconds: (endMinutes - startMinutes) * 60, problems: [] }));

  it('may hold a pause, or begin a duration', () => {
    expect(read('9-10:30 1h evaluation')).toMatchObject({ seconds: 3600, startMinutes: 540, endMinutes: 630 });
    expect(read('1h 30 evaluation at 9:15')).toMatchObject({ seconds: 5400, startMinutes: 555, endMinutes: 645 });
  });

  it.each(['10:30-9 evaluation', '9:00-9:00 evaluation', '9-10 evaluation 2h 9:00-10:00', 'evaluation at 9:15'])('that make no sense are told: %s', (text) => expect(read(text).problems).not.toEqual([]));

  it('are not chapters', () => expect(read('1h labeling customs chapters 3-5')).toMatchObject({ seconds: 3600, startMinutes: null, note: 'Chapters 3-5' }));
});

describe('names', () => {
  it.each([
    ['eval', 'evaluation'], ['labelling', 'labeling'], ['lableing', 'labeling'], ['data prep', 'dataPreparation'], ['prep', 'dataPreparation'], ['feature eng', 'featureEngineering'], ['tuning', 'training'], ['goal', 'goalDefinition'],
  ])('%s', (text, activityId) => expect(read(`1h ${text}`)).toMatchObject({ activityId, note: '', problems: [] }));

  it.each([['arrival', 'Line-haul arrival times'], ['line-haul', 'Line-haul arrival times'], ['depot vol', 'Depot volume forecast'], ['supp req', 'Support request triage']])('%s', (text, projectId) => {
    expect(read(`1h evaluation ${text}`)).toMatchObject({ projectId, note: '', problems: [] });
  });

  it('that fit several are shown, not guessed', () => {
    const text = '1h data depot';
    const { activityId, projectId, problems } = read(text);
    expect([activityId, projectId]).toEqual([null, null]);
    expect(problems.map(({ kind, choices }) => [kind, choices.map(({ name }) => name)])).toEqual([
      ['activity', ['Data collection', 'Data preparation']],
      ['project', ['Depot volume forecast', 'Depot staffing']],
    ]);
    expect(problems.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['data', 'depot']);
  });

  it('of one who is wholly named win over those who are named in part', () => {
    const own: Vocabulary = { ...vocabulary, projects: [...vocabulary.projects, { id: 'tool', name: 'Labeling tool' }, { id: 'depot', name: 'Depot' }] };
    expect(parseQuickEntry('1h labeling depot', own, { today })).toMatchObject({ activityId: 'labeling', projectId: 'depot' });
    expect(parseQuickEntry('1h labeling labeling tool', own, { today })).toMatchObject({ activityId: 'labeling', projectId: 'tool' });
  });

  it('in a sentence count only as whole words, and stay in it', () => {
    expect(read('1h evaluation talked about customs with the desk')).toMatchObject({ projectId: 'Customs code suggestion', note: 'Talked about customs with the desk' });
    expect(read('1h evaluation read the sup page')).toMatchObject({ projectId: null });
    expect(read('1h evaluation talked about depot')).toMatchObject({ projectId: null, problems: [] });
  });
});

describe('any text', () => {
  const word = fc.oneof(fc.constantFrom('1h', '20', '1:20', '9-10:30', 'mon', '20', 'nov', 'labeling', 'data', 'customs', 'depot', 'E24', 'checked', '210', 'labels', 'to', 'at', 'for', '-', '25h'), fc.string({ maxLength: 8 }));
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  it('is read without failing; spans lie in the text, in order, apart, on whole words', () => {
    fc.assert(
      fc.property(line, (text) => {
        const entry = read(text);
        let last = 0;
        for (const { start, end } of entry.spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(start === 0 || /\s/.test(text[start - 1] ?? '')).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(entry.seconds === null || (entry.seconds > 0 && entry.seconds <= 86_400)).toBe(true);
        if (entry.problems.length === 0) expect(entry.seconds !== null && entry.activityId !== null).toBe(true);
      }),
    );
  });

  it('says the same duration however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        fc.pre(hours + minutes > 0);
        const two = String(minutes).padStart(2, '0');
        for (const text of [`${hours}h ${minutes}`, `${hours}h${two}m`, `${hours}:${two}`, `${hours * 60 + minutes}m`, `${hours} h ${minutes} min`]) expect(read(`${text} evaluation`).seconds).toBe((hours * 60 + minutes) * 60);
      }),
    );
  });

  it('means the same whatever the capitals, and wherever duration and day stand', () => {
    const parts = fc.shuffledSubarray(['1h 20m', 'yesterday', 'evaluation customs'], { minLength: 3 });
    fc.assert(
      fc.property(parts, fc.boolean(), (words, isLoud) => {
        const text = words.join(' ');
        expect(read(isLoud ? text.toUpperCase() : text)).toMatchObject({ seconds: 4800, date: '2026-11-19', activityId: 'evaluation', projectId: 'Customs code suggestion', note: '', problems: [] });
      }),
    );
  });
});
