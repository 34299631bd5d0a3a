import { describe, expect, it } from 'vitest';
import { findPlace } from './support/layers';
import { listPaths, sourceFiles } from './support/source-files';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Next's own forms: [id], [...rest], (group), @slot, _private. */
const routeSegment = /^(\(?[a-z0-9]+(-[a-z0-9]+)*\)?|\[(\.\.\.)?[a-z][A-Za-z]*\]|\[\[\.\.\.[a-z][A-Za-z]*\]\]|_[a-z-]+|[a-z0-9.-]+)$/;

describe('names', () => {
  it('give every file a place in the house (lib/features holds a closed list of file names)', () => {
    expect(sourceFiles.map(({ path }) => path).filter((path) => findPlace(path) === null)).toEqual([]);
  });

  it('are kebab-case', () => {
    const misnamed = ['components', 'lib', 'tests', 'scripts'].flatMap(listPaths).filter((path) => !path.startsWith('tests/support/reference/'));
    const isWrong = (path: string): boolean => {
      const segments = path.split('/');
      const name = (segments.pop() ?? '').replace(/(\.(test|spec|bench|d))?\.[a-z0-9]+$/i, '');
      return ![...segments, name].every((segment) => kebabCase.test(segment) || segment === 'README');
    };
    expect(misnamed.filter(isWrong)).toEqual([]);
  });

  it('of routes are kebab-case or forms of Next', () => {
    const isWrong = (path: string): boolean => !path.split('/').every((segment) => routeSegment.test(segment));
    expect(listPaths('app').filter(isWrong)).toEqual([]);
  });
});
