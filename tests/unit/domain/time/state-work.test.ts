import { describe, expect, it } from 'vitest';
import { parseQuickEntry } from '@/lib/domain/time/parse-quick-entry';
import { stateWork } from '@/lib/domain/time/quick-entry/state-work';

const vocabulary = { projects: [], activities: [{ id: 'evaluation', name: 'Evaluation', unit: null }], experiments: [] };
const state = (text: string) => stateWork(parseQuickEntry(text, vocabulary, { today: '2026-11-20' }), 'Europe/Berlin');

describe('words become', () => {
  it('a day and a length', () => expect(state('1h 20 evaluation yesterday')).toEqual({ workDate: '2026-11-19', seconds: 4800 }));

  it('instants at the place, without a length that they say themselves', () => {
    expect(state('9-10:30 evaluation')).toEqual({ startedAt: '2026-11-20T08:00:00.000Z', endedAt: '2026-11-20T09:30:00.000Z', timeZone: 'Europe/Berlin' });
    expect(state('22-1:00 evaluation')).toMatchObject({ startedAt: '2026-11-20T21:00:00.000Z', endedAt: '2026-11-21T00:00:00.000Z' });
    expect(state('9-10:30 evaluation 1h')).toMatchObject({ seconds: 3600 });
  });

  it('as long as the night was, when the clock is turned', () => {
    const [day] = ['25 oct'];
    const stated = state(`1:00-4:00 evaluation ${day}`);
    expect('startedAt' in stated && (Date.parse(stated.endedAt) - Date.parse(stated.startedAt)) / 3_600_000).toBe(4);
  });
});
