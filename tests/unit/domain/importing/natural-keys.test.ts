import { describe, expect, it } from 'vitest';
import { assignNaturalKeys, type Identity } from '@/lib/domain/importing/natural-keys';
import fc from '../../../support/seeded-fast-check';

const row = (fields: Partial<Identity>): Identity => ({ source: 'list', scope: [], externalId: '', name: 'A', description: '', content: '', ...fields });
const keys = (rows: Identity[]) => assignNaturalKeys(rows, (text) => text);

describe('assignNaturalKeys', () => {
  it('knows a row by source and id, whatever else changes', () => {
    expect(keys([row({ externalId: '7', name: 'Old' })])).toEqual(keys([row({ externalId: '7', name: 'New', description: 'longer' })]));
    expect(keys([row({ externalId: '7' })])).not.toEqual(keys([row({ externalId: '7', source: 'other' })]));
  });

  it('keeps apart what shares an id but not a scope, or not a name', () => {
    const scoped = keys([row({ externalId: '7', scope: ['DOJ'] }), row({ externalId: '7', scope: ['DOI'] })]);
    const named = keys([row({ externalId: 'TBD', name: 'A' }), row({ externalId: 'TBD', name: 'B' })]);
    expect(new Set([...scoped, ...named]).size).toBe(4);
  });

  it('knows a row without an id by name and text, and numbers equal ones', () => {
    expect(new Set(keys([row({}), row({}), row({ description: 'x' }), row({ name: 'B' })])).size).toBe(4);
  });

  it('gives each row a key of its own, and the same whatever the order of rows', () => {
    const few = fc.constantFrom('', 'a', 'b');
    const rows = fc.array(fc.record({ source: fc.constant('list'), scope: fc.tuple(few), externalId: few, name: few, description: few, content: fc.string() }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, (list) => {
        const forward = keys(list);
        expect(new Set(forward).size).toBe(list.length);
        const backward = keys(list.toReversed()).toReversed();
        const pair = (assigned: string[]) => list.map((one, index) => `${one.content} ${assigned[index]}`).sort();
        expect(pair(backward)).toEqual(pair(forward));
      }),
    );
  });
});
