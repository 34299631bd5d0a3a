'use client';

import { useRef, type ReactNode } from 'react';
import { useGlide } from './use-glide';

/** The body of a table whose rows glide to their new places when `order` changes. */
export function GlidingRows({ order, children }: { order: unknown; children: ReactNode }) {
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, order);
  return <tbody ref={body}>{children}</tbody>;
}
