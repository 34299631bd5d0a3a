'use client';

import type { ComponentProps } from 'react';
import { Dialog } from './dialog';

/** A dialog from the right edge: for detail on a narrow window, and for forms longer than a screen. */
export function Drawer(props: Omit<ComponentProps<typeof Dialog>, 'side'>) {
  return <Dialog {...props} side />;
}
