import { describe, expect, it } from 'vitest';
import { layOutDay } from '@/lib/domain/time/lay-out-day';

const at = (time: string): string => `2026-11-20T${time}:00.000Z`;
const entry = (id: string, from: string | null, to: string | null, seconds = 900) => ({ id, startedAt: from && at(from), endedAt: to && at(to), seconds });
const show = (rows: ReturnType<typeof layOutDay<ReturnType<typeof entry>>>): string[] =>
  rows.map((row) => (row.kind === 'gap' ? `gap ${(row.gap.to - row.gap.from) / 60_000}` : `${row.entry.id}${row.overlaps ? ' overlaps' : ''}`));

const morning = [entry('monitoring', '09:20', '09:35'), entry('labeling', '09:40', '10:10'), entry('meeting', '10:35', '11:05')];

describe('a day', () => {
  it('shows the latest first, and what was not logged between', () => {
    expect(show(layOutDay(morning, null))).toEqual(['meeting', 'gap 25', 'labeling', 'monitoring']);
  });

  it('has no gaps as long as entries without times may fill them', () => {
    expect(show(layOutDay([...morning, entry('typed', null, null, 1500)], null))).toEqual(['typed', 'meeting', 'labeling', 'monitoring']);
    expect(show(layOutDay([...morning, entry('typed', null, null, 600)], null))).toEqual(['typed', 'meeting', 'gap 25', 'labeling', 'monitoring']);
  });

  it('marks what overlaps, also with the timer that runs', () => {
    expect(show(layOutDay([...morning, entry('call', '11:00', '11:30')], null))).toEqual(['call overlaps', 'meeting overlaps', 'gap 25', 'labeling', 'monitoring']);
    expect(show(layOutDay(morning, { startedAt: Date.parse(at('11:00')), now: Date.parse(at('12:00')) }))).toContain('meeting overlaps');
    expect(show(layOutDay(morning, { startedAt: Date.parse(at('11:45')), now: Date.parse(at('12:00')) }))[0]).toBe('gap 40');
  });

  it('of nothing is empty', () => expect(layOutDay([], null)).toEqual([]));
});
