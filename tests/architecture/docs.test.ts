import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPaths, root } from './support/source-files';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const documents = ['README.md', 'components/README.md', 'scripts/README.md', ...listPaths('docs').filter((file) => file.endsWith('.md'))];
const readme = read('README.md');

/** Code blocks and code spans hold no links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Indented lines and code spans: where commands stand. */
function onlyCode(markdown: string): string {
  return [...markdown.matchAll(/^ {4}.*$|`[^`\n]*`/gm)].map(([code]) => code).join('\n');
}

/** The targets of all links and pictures that are not on another site. */
function findRelativeLinks(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that the headings of a page make, as GitHub and GitLab do. */
function findAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function findProblem(document: string, link: string): string | null {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? document : path.posix.join(path.posix.dirname(document), target);
  if (!existsSync(path.join(root, file))) return `${document}: ${link} leads nowhere`;
  if (anchor === undefined || findAnchors(read(file)).includes(anchor)) return null;
  return `${document}: ${link} names no heading of ${file}`;
}

/** Variables that .env.example sets or shows commented out. */
function readExampleVariables(): string[] {
  return [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
}

/** The first column of the README's table of variables. */
function readTableVariables(): string[] {
  return [...readme.matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map((match) => match[1] ?? '');
}

describe('the documentation', () => {
  it('links only to what is there', () => {
    expect(documents.flatMap((document) => findRelativeLinks(read(document)).map((link) => findProblem(document, link))).filter((problem) => problem !== null)).toEqual([]);
  });

  it('finds links, and not those in code', () => {
    expect(findRelativeLinks('[a](b.md) ![c](d/e.png) [f](https://g.example) `[h](i)` [j](k.md#l)')).toEqual(['b.md', 'd/e.png', 'k.md#l']);
    expect(findAnchors('# One, two: `three`!\n## Four')).toEqual(['one-two-three', 'four']);
  });

  it('explains every variable of .env.example, and no other', () => {
    expect(readTableVariables().toSorted()).toEqual(readExampleVariables().toSorted());
  });

  it('names only npm scripts that exist, and benchmarks whose file does', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((document) => [...onlyCode(read(document)).matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? ''));
    const own = named.filter((name) => name !== 'ci' && name !== 'install');
    expect(own).toEqual(expect.arrayContaining(['start', 'test', 'dev']));
    const isThere = (name: string): boolean => {
      const file = /tests\/bench\/\S+/.exec(scripts[name] ?? '')?.[0];
      return scripts[name] !== undefined && (file === undefined || existsSync(path.join(root, file)));
    };
    expect(own.filter((name) => !isThere(name))).toEqual([]);
  });

  it('numbers its decisions without a gap, each under four headings', () => {
    const decisions = listPaths('docs/decisions');
    expect(decisions.map((file) => Number(path.basename(file).slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
    const headings = (file: string): string[] => [...read(file).matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
    expect(decisions.filter((file) => headings(file).join() !== 'Context,Decision,Consequences,Alternatives')).toEqual([]);
  });
});
