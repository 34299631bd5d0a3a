import { describe, expect, it } from 'vitest';
import { saveCapacityInput, saveConstraintInput, savePeriodInput, savePersonInput } from '@/lib/features/planning/schema';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const other = '01890a5d-ac96-774b-bcce-b302099a8058';
const paths = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }): string[] => result.error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a period', () => {
  const period = { periodId: null, name: 'Q1', startsOn: '2027-01-01', endsOn: '2027-03-31', exceedShare: 0.45, keepLightsOnShare: 0 };

  it.each([
    [{}, []],
    [{ name: '  ' }, ['name']],
    [{ endsOn: '2026-12-31' }, ['endsOn']],
    [{ endsOn: '2033-01-01' }, ['endsOn']],
    [{ startsOn: '31.01.2027' }, ['startsOn']],
    [{ exceedShare: Number.NaN }, ['exceedShare']],
    [{ exceedShare: 0 }, ['exceedShare']],
    [{ keepLightsOnShare: 1 }, ['keepLightsOnShare']],
  ])('with %j is wrong at %j', (change, expected) => {
    expect(paths(savePeriodInput.safeParse({ ...period, ...change }))).toEqual(expected);
  });
});

describe('a capacity', () => {
  const capacity = { periodId: id, capacityId: null, kind: 'role', roleId: id, amount: 63, isFromPeople: false, lightsOnShare: null, acceptedChance: null };

  it.each([
    [{}, []],
    [{ roleId: null }, ['roleId']],
    [{ kind: 'money', roleId: null }, []],
    [{ amount: -1 }, ['amount']],
    [{ amount: Number.NaN }, ['amount']],
    [{ lightsOnShare: 1.2 }, ['lightsOnShare']],
    [{ acceptedChance: 1 }, ['acceptedChance']],
  ])('with %j is wrong at %j', (change, expected) => {
    expect(paths(saveCapacityInput.safeParse({ ...capacity, ...change }))).toEqual(expected);
  });
});

describe('a person', () => {
  const person = { personId: null, name: 'Mei', hoursPerWeek: 37.5, isActive: true, roles: [{ roleId: id, share: 0.6 }], absences: [] };

  it.each([
    [{}, []],
    [{ hoursPerWeek: 100 }, ['hoursPerWeek']],
    [{ roles: [{ roleId: id, share: 0.6 }, { roleId: other, share: 0.5 }] }, ['roles']],
    [{ roles: [{ roleId: id, share: 0.2 }, { roleId: id, share: 0.2 }] }, ['roles']],
    [{ roles: [{ roleId: id, share: 0.334 }, { roleId: other, share: 0.667 }] }, []],
    [{ roles: [{ roleId: '', share: 0.1 }] }, ['roles.0.roleId']],
    [{ absences: [{ firstDay: '2027-01-08', lastDay: '2027-01-04', note: '' }] }, ['absences.0.lastDay']],
  ])('with %j is wrong at %j', (change, expected) => {
    expect(paths(savePersonInput.safeParse({ ...person, ...change }))).toEqual(expected);
  });
});

describe('a constraint', () => {
  const constraint = { periodId: id, constraintId: null, kind: 'mustDo', projectId: id, otherId: null, notBefore: null, reason: '' };

  it.each([
    [{}, []],
    [{ projectId: '' }, ['projectId']],
    [{ kind: 'needs' }, ['otherId']],
    [{ kind: 'eitherOr', otherId: id }, ['otherId']],
    [{ kind: 'eitherOr', otherId: other }, []],
    [{ kind: 'notBefore' }, ['notBefore']],
    [{ kind: 'notBefore', notBefore: '2027-02-30' }, ['notBefore']],
  ])('with %j is wrong at %j', (change, expected) => {
    expect(paths(saveConstraintInput.safeParse({ ...constraint, ...change }))).toEqual(expected);
  });
});
