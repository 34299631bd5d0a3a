import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOwnPath } from '@/lib/domain/access/keep-own-path';

describe('an address to return to', () => {
  it('is kept with its search, whatever is typed there', () => {
    for (const address of ['/', '/w/halden/projects/12?tab=x', '/w/halden/portfolio?filter=name:(a,b)~c&note=https://other.site', '/w/halden/portfolio?where=a%2Fb#row']) {
      expect(keepOwnPath(address)).toBe(address);
    }
  });

  it('is none where it leads to another site, however that is written', () => {
    const away = ['https://other.site', '//other.site', '///other.site', '/\\other.site', '\\\\other.site', '/\t/other.site', '/\n/other.site', '/.//other.site', '/a/..//other.site', '/%2e//other.site'];
    for (const address of [...away, 'javascript:alert(1)', 'w/halden', '/w/%2fother.site', '/%5cother.site', '', null, undefined]) {
      expect(keepOwnPath(address), JSON.stringify(address)).toBeNull();
    }
  });

  it('is none where it is longer than any of the product’s own', () => {
    expect(keepOwnPath(`/w/halden/portfolio?filter=${'a'.repeat(1900)}`)).not.toBeNull();
    expect(keepOwnPath(`/w/halden/portfolio?filter=${'a'.repeat(2000)}`)).toBeNull();
  });

  it('never leaves the site, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', '\r', '\n', ' ', '@', ':', '?', '#', '%2f', '%5c', '%2e', 'a') });
    fc.assert(
      fc.property(text, (tail) => {
        const kept = keepOwnPath(`/${tail}`);
        if (kept === null) return;
        const once = new URL(kept, 'https://here.test');
        expect(once.origin).toBe('https://here.test');
        // What a router reads off the address and goes to again.
        expect(new URL(once.pathname + once.search, 'https://here.test').origin).toBe('https://here.test');
      }),
      { numRuns: 2000 },
    );
  });
});
