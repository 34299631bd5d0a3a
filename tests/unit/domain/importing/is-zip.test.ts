import { describe, expect, it } from 'vitest';
import { isZip } from '@/lib/domain/importing/is-zip';
import { makeZip } from '../../../support/make-zip';

describe('isZip', () => {
  it('knows an archive, also an empty one, by its beginning', () => {
    expect(isZip(makeZip({ 'a.txt': 'a' }))).toBe(true);
    expect(isZip(makeZip({}))).toBe(true);
    expect(isZip(Buffer.from('PK is no archive'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });
});
