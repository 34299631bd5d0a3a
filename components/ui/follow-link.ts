import type { MouseEvent } from 'react';

/**
 * Follows a plain link within the app without loading the page anew: one handler for the many links of a table, where a
 * component for each would cost more than the rest of the row.
 *
 * @returns whether the click was on a link, be it followed here or left to the browser
 */
export function followLink(event: MouseEvent, go: (href: string) => void): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href) return false;
  const isPlainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlainClick || event.defaultPrevented || link.target !== '' || !href.startsWith('/')) return true;
  event.preventDefault();
  go(href);
  return true;
}
