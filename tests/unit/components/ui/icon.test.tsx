import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Icon } from '@/components/ui/icon';
import { iconNames } from '@/components/ui/icon-names';
import { sourceFiles } from '../../../architecture/support/source-files';

/** The words between quotes of every `name` of an icon, and of every file that has a table of them. */
function findNames({ text }: { text: string }): string[] {
  const attributes = [...text.matchAll(/<Icon name=("[^"]*"|\{[^}]*\})/g)].map(([, name = '']) => name);
  return [...attributes, /\bIconName\b/.test(text) ? text : ''].flatMap((code) => [...code.matchAll(/["']([a-z0-9-]+)["']/g)].map(([, name = '']) => name));
}

describe('an icon', () => {
  it('is decoration', () => {
    const markup = renderToStaticMarkup(<Icon name="plus" className="shrink-0" />);
    expect(markup).toMatch(/^<svg aria-hidden="true" width="14" height="14" class="icon shrink-0"><use href="[^"]*#plus"><\/use><\/svg>$/);
  });

  it('is said where it has a label', () => {
    const markup = renderToStaticMarkup(<Icon name="check" size={9} aria-label="passed" />);
    expect(markup).toMatch(/^<svg role="img" aria-label="passed" width="9" height="9" class="icon">/);
  });
});

describe('the names of icons', () => {
  it('are sorted, each once', () => {
    expect(iconNames).toEqual([...new Set(iconNames)].toSorted());
  });

  it('are used, all of them', () => {
    const users = sourceFiles.filter(({ path }) => /^(app|components)\//.test(path) && !path.startsWith('components/ui/icon-names'));
    const used = new Set(users.flatMap(findNames));
    expect(iconNames.filter((name) => !used.has(name))).toEqual([]);
  });

  it('are all that a page loads of Lucide', () => {
    const users = sourceFiles.filter(({ imports }) => imports.some(({ target }) => target.startsWith('lucide-react')));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
