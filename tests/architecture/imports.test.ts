import { describe, expect, it } from 'vitest';
import { findObjection } from './support/import-rules';
import { findPlace } from './support/layers';
import { readImports } from './support/read-imports';
import { sourceFiles } from './support/source-files';

describe('the import table', () => {
  it('is kept by every file, without exception', () => {
    const violations = sourceFiles.flatMap((file) => {
      const place = findPlace(file.path);
      if (place === null) return [];
      return file.imports.flatMap((imported) => {
        const objection = findObjection(place, imported);
        return objection === null ? [] : [`${file.path} → ${imported.target}: ${objection}`];
      });
    });
    expect(violations).toEqual([]);
  });

  it('is read from every form of import', () => {
    const code = `import a from 'one'; import type { B } from 'two'; import { type C, type D } from "three"; import 'four';
      export * from 'five'; export { type E, f } from 'six'; const g = await import('seven'); import h, {
        i,
      } from 'eight';`;
    expect(readImports(code, 'lib/x.ts').map(({ target, isType }) => (isType ? `type ${target}` : target))).toEqual([
      'one',
      'type two',
      'type three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
    ]);
  });

  it.each([
    ['lib/domain/a/b.ts', 'react'],
    ['lib/domain/a/b.ts', '@/lib/platform/env'],
    ['lib/features/a/schema.ts', '@/lib/features/a/data'],
    ['lib/features/a/loaders.ts', '@/lib/features/b/mutations'],
    ['lib/features/a/loaders.ts', '@prisma/client'],
    ['lib/platform/log.ts', '@/lib/features/a/data'],
    ['components/ui/button.tsx', '@/lib/domain/shared/result'],
    ['components/a/b.tsx', '@/lib/features/a/data'],
    ['components/a/b.tsx', '@/lib/features/a/schema'],
    ['lib/features/a/view-model.ts', '@/lib/features/a/schema'],
    ['components/a/b.tsx', '@/components/c/d'],
    ['app/a/page.tsx', '@/lib/features/a/data'],
  ])('forbids %s to import %s', (from, specifier) => {
    const place = findPlace(from);
    const [imported] = readImports(`import x from '${specifier}';`, from);
    expect(place && imported && findObjection(place, imported)).toEqual(expect.any(String));
  });
});
