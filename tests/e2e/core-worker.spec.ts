import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { answerAll, EXACT, type FlatAnswers } from '../support/core-answers';

const root = path.resolve(import.meta.dirname, '../..');

// The numeric core as it is, in one script; it needs no server and no page of the product.
test('the numeric core answers in a worker of the browser as it does in Node', async ({ page }) => {
  const inBrowser = await runInWorker(page, await bundleCore());
  const inNode = answerAll();
  expect(Object.keys(inBrowser)).toEqual(Object.keys(inNode));
  expect(Object.keys(inNode).length).toBeGreaterThan(500);
  const refused = Object.keys(inNode).filter((name) => (name.endsWith('.ok') && inNode[name] === false) || Number.isNaN(inNode[name]));
  expect(refused, 'refused, or no number').toEqual([]);
  const different = Object.keys(inNode).filter((name) => !isSame(name, inNode[name], inBrowser[name]));
  expect(different.map((name) => `${name}: ${inNode[name]} in Node, ${inBrowser[name]} in the browser`)).toEqual([]);
});

/** One classic script: the domain with the libraries that it uses, nothing of Node put in. */
async function bundleCore(): Promise<string> {
  const entry = path.join(root, 'tests/support/core-worker.ts');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'core' } },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk === undefined) throw new Error('Nothing was bundled.');
  return chunk.code;
}

async function runInWorker(page: Page, script: string): Promise<FlatAnswers> {
  await page.goto('about:blank');
  return page.evaluate(
    (source) =>
      new Promise<FlatAnswers>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.addEventListener('message', ({ data }: MessageEvent<FlatAnswers>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      }),
    script,
  );
}

/**
 * The language fixes sums, products, quotients and roots to the last bit, and leaves exp, log and powers to the engine: between V8 11 (Node 20)
 * and V8 15 one power in ten differs in its last digit, and what is fitted by them in a few more. Words and whole numbers are the same all the same.
 */
function isSame(name: string, here: unknown, there: unknown): boolean {
  if (Object.is(here, there)) return true;
  if (EXACT.includes(name.split('.')[0] as string) || typeof here !== 'number' || typeof there !== 'number' || Number.isInteger(here)) return false;
  return Math.abs(here - there) <= 1e-12 * Math.abs(here);
}
