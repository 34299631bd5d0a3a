import { describe, expect, it } from 'vitest';
import { routes } from '@/lib/platform/routes';
import { sourceFiles } from './support/source-files';

/** Every address that a page or a route file serves, as a pattern. */
const served = sourceFiles.flatMap(({ path }) => {
  const place = /^app\/(.*?)\/?(page\.tsx|route\.ts)$/.exec(path)?.[1];
  if (place === undefined) return [];
  const segments = place.split('/').filter((segment) => segment !== '' && !segment.startsWith('('));
  return [new RegExp(`^/${segments.map((segment) => segment.replace(/^\[\.\.\..*$/, '.+').replace(/^\[.*$/, '[^/]+')).join('/')}$`)];
});

describe('the routes', () => {
  it('lead to pages and routes that are there', () => {
    const addresses = Object.entries(routes).map(([name, route]) => {
      const make = route as (...values: readonly string[]) => string;
      // Arguments that may be left out are searches, and settings' section.
      return [name, make(...Array.from({ length: make.length }, () => 'any')).replace(/\?.*$/, '')] as const;
    });
    expect(addresses.filter(([, address]) => !served.some((pattern) => pattern.test(address)))).toEqual([]);
  });
});
