import { describe, expect, it } from 'vitest';
import { decideUnit } from '@/lib/domain/importing/time/decide-unit';
import { matchActivity } from '@/lib/domain/importing/time/match-activity';
import { matchName } from '@/lib/domain/importing/time/match-name';
import { DEFAULT_ACTIVITIES } from '@/lib/domain/time/default-activities';

const projects = ['Customs document check', 'Berth planner', 'PC18', 'Route forecast 2'].map((name) => ({ name }));
const nameFor = (word: string): string | null => matchName(word, projects)?.name ?? null;

describe('matchName', () => {
  it.each([
    ['berth  PLANNER', 'Berth planner'],
    ['Berth-Planner', 'Berth planner'],
    ['Customs documents check', 'Customs document check'],
    ['The berth planner project', 'Berth planner'],
    ['PC1', null],
    ['Route forecast 3', null],
    ['Quality', null],
  ])('%s is %s', (word, expected) => expect(nameFor(word)).toBe(expected));

  it('leaves it to a person where two are as near', () => expect(matchName('Forecast', [{ name: 'Forecast' }, { name: 'forecast' }])).toBeNull());
});

describe('matchActivity', () => {
  const activities = DEFAULT_ACTIVITIES.map(({ key, name }) => ({ id: key, key, name }));
  it.each([
    ['labelling', 'labeling'], ['Annotation', 'labeling'], ['Model training', 'training'], ['Entwicklung', 'training'], ['Bug', 'maintenance'], ['Progress Meeting', 'meetings'], ['ETL', 'dataPreparation'],
    ['Testing', 'evaluation'], ['Release', 'deployment'], ['Wartezeit', 'waiting'], ['Enhancement', 'featureEngineering'], ['Requirements', 'goalDefinition'], ['xyz', null],
  ])('%s is %s', (word, key) => expect(matchActivity(word, activities)?.key ?? null).toBe(key));
});

describe('decideUnit', () => {
  const cells = (...pairs: [string, number | null][]) => pairs.map(([text, spanSeconds]) => ({ text, spanSeconds }));
  it('goes by the header, else by starts and ends, else by size', () => {
    expect(decideUnit('Duration (decimal)', cells(['90', 90]))).toBe('hours');
    expect(decideUnit('Duration (ms)', [])).toBe('milliseconds');
    expect(decideUnit('Time spent', cells(['90', 5_400], ['30', 1_800]))).toBe('minutes');
    expect(decideUnit('Duration', cells(['5400', 5_400], ['7200', 7_230]))).toBe('seconds');
    expect(decideUnit('Amount', cells(['1.5', null], ['90', null]))).toBe('hours');
    expect(decideUnit('Amount', cells(['45', null], ['90', null]))).toBe('minutes');
    expect(decideUnit('Amount', cells(['2700', null], ['5400', null]))).toBe('seconds');
    expect(decideUnit('Amount', cells(['2700000', null]))).toBe('milliseconds');
  });
});
