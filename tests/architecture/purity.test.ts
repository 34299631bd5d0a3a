import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankText } from './support/blank-text';
import { listPaths, root, sourceFiles, type SourceFile } from './support/source-files';

function findAll(files: readonly Pick<SourceFile, 'path' | 'text'>[], pattern: RegExp, read: (text: string) => string): string[] {
  return files.flatMap((file) => {
    const lines = read(file.text).split('\n');
    return lines.flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : []));
  });
}

const code = (text: string): string => blankText(text, { keepStrings: false });

describe('the domain', () => {
  const domain = sourceFiles.filter((file) => file.path.startsWith('lib/domain/'));

  it('takes time and randomness as arguments, and touches no world', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bglobalThis\b|\bcrypto\.|\bperformance\.|\bfetch\(|\bset(Timeout|Interval)\(|\blocalStorage\b/;
    expect(findAll(domain, impure, code)).toEqual([]);
  });
});

describe('the code', () => {
  const tests = listPaths('tests')
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests/architecture/'))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
  const all = [...sourceFiles, ...tests];

  // What follows tells the type from the word in a sentence on a page.
  it('has no `any`', () => {
    expect(findAll(all, /(:|\bas|<|,|\|)\s*any\s*([;,)\]>|=&{}[]|$)/, code)).toEqual([]);
  });

  it('never silences the compiler', () => {
    expect(findAll(all, /@ts-(ignore|nocheck|expect-error)|eslint-disable/, (text) => text)).toEqual([]);
  });

  it('silences the linter for one line only, and says why', () => {
    const silenced = findAll(all, /oxlint-disable/, (text) => text);
    expect(silenced.filter((line) => !/oxlint-disable-next-line [\w/, -]+ -- \w/.test(line) || /typescript\//.test(line))).toEqual([]);
  });

  it('holds no note about what is still to do', () => {
    expect(findAll(sourceFiles, /\b(TODO|FIXME|XXX|HACK)\b/, (text) => text)).toEqual([]);
  });
});
