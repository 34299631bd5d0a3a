'use client';

import type { ReactNode } from 'react';
import type { renderToStaticMarkup as Render } from 'react-dom/server';

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
  const markup = typeof window === 'undefined' ? keep(of, draw) : '';
  return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** A table of the portfolio takes some 150 kB. */
const MOST_KEPT = 100;
const kept = new Map<string, string>();

function keep(key: string, draw: () => ReactNode): string {
  const markup = kept.get(key) ?? toMarkup(draw());
  kept.delete(key);
  kept.set(key, markup);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return markup;
}

function toMarkup(node: ReactNode): string {
  // Asked for here, so that the browser's script does not hold it.
  const { renderToStaticMarkup } = require('react-dom/server') as { renderToStaticMarkup: typeof Render };
  return renderToStaticMarkup(node);
}
