import { describe, expect, it } from 'vitest';
import { parseChange } from '@/lib/platform/live/change';

const workspace = '019a9b1c-0000-7000-8000-000000000001';
const project = '019a9b1c-0000-7000-8000-000000000002';
const announce = (change: object): string => JSON.stringify({ workspace, people: null, ...change });

describe('an announcement of the database', () => {
  it('names what changed and whom it concerns', () => {
    expect(parseChange(announce({ subject: 'time_entry', projects: [project, null] }))).toEqual({ workspace, subject: 'time_entry', projects: [project, null], people: null });
    expect(parseChange(announce({ subject: 'time_entry', projects: null }))).toMatchObject({ projects: null });
  });

  it('of rows that name no project may concern any', () => {
    expect(parseChange(announce({ subject: 'metric_value', projects: [null] }))).toMatchObject({ projects: null });
  });

  it.each([undefined, '', 'null', '{', '{"subject":"timer"}', announce({ subject: 'timer', projects: ['customs'] })])('that is none is left out: %s', (payload) => expect(parseChange(payload)).toBeNull());
});
