import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checkLastDay, checkName, checkNumber, checkPercent } from '@/components/planning/field-checks';
import { readOptionalPercent, readPercent } from '@/components/planning/field-values';
import { readNumber } from '@/lib/domain/shared/read-number';
import { saveCapacityInput, savePeriodInput, savePersonInput } from '@/lib/features/planning/schema';

const id = '0190a000-0000-7000-8000-000000000000';
const none = (): string => '';

/** What the server would say about a field. */
function answered(schema: z.ZodType, input: object, path: string): string | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? null : (parsed.error.issues.find((issue) => issue.path.join('.') === path)?.message ?? null);
}

const capacity = { periodId: id, capacityId: null, kind: 'compute', roleId: null, amount: 1, isFromPeople: false, lightsOnShare: null, acceptedChance: null };
const person = { personId: null, name: 'A', hoursPerWeek: 40, isActive: true, roles: [], absences: [] };
const period = { periodId: null, name: 'Q1', startsOn: '2027-01-01', endsOn: '2027-03-31', exceedShare: 0.5, keepLightsOnShare: 0 };

describe('a field that is left is judged as the server would judge it', () => {
  it.each(['', ' ', 'many', '-1', '0', '63', '2,5', '1e3'])('an amount of “%s”', (text) => {
    expect(checkNumber()(text, none)).toBe(answered(saveCapacityInput, { ...capacity, amount: readNumber(text) }, 'amount'));
  });

  it.each(['', '-1', '37.5', '80', '81'])('“%s” hours a week', (text) => {
    expect(checkNumber(80)(text, none)).toBe(answered(savePersonInput, { ...person, hoursPerWeek: readNumber(text) }, 'hoursPerWeek'));
  });

  it.each(['', '0', '0.5', '1', '45', '45 %', '99', '99.5', 'half'])('an accepted chance of “%s”', (text) => {
    expect(checkPercent(1, 99, { mayBeEmpty: true })(text, none)).toBe(answered(saveCapacityInput, { ...capacity, acceptedChance: readOptionalPercent(text) }, 'acceptedChance'));
    expect(checkPercent(1, 99)(text, none)).toBe(answered(savePeriodInput, { ...period, exceedShare: readPercent(text) }, 'exceedShare'));
  });

  it.each(['', '  ', 'Q2'])('the name “%s”', (text) => {
    expect(checkName(text, none)).toBe(answered(savePeriodInput, { ...period, name: text }, 'name'));
  });

  it.each(['2027-01-01', '2026-12-31', ''])('the last day “%s”', (text) => {
    expect(checkLastDay('startsOn')(text, () => '2027-01-01')).toBe(answered(savePeriodInput, { ...period, endsOn: text }, 'endsOn'));
  });
});
