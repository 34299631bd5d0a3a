'use client';

import type { ReactNode } from 'react';
import type { renderToStaticMarkup as Render } from 'react-dom/server';

// The bundler sees that a browser never comes here, and leaves the renderer out of its script.
const toMarkup = typeof window === 'undefined' ? (require('react-dom/server') as { renderToStaticMarkup: typeof Render }).renderToStaticMarkup : null;

type KeptMarkupProps = {
  /** All that `draw` depends on: where it is the same, so is what is drawn. */
  of: string;
  draw: () => ReactNode;
};

/**
 * What the server draws once for all who are to see the same: nothing that depends on a context or listens. A browser
 * leaves what came as it is; whoever uses this puts what listens in its place as soon as the page is taken over
 * (`useIsBrowser`).
 */
export function KeptMarkup({ of, draw }: KeptMarkupProps) {
  const markup = toMarkup ? keep(of, () => toMarkup(draw())) : '';
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** A table of the portfolio takes some 150 kB. */
const MOST_KEPT = 100;
const kept = new Map<string, string>();

function keep(key: string, make: () => string): string {
  const markup = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, markup);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return markup;
}
