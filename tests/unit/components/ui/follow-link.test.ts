import type { MouseEvent } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { followLink } from '@/components/ui/follow-link';

/** As much of a page as a click needs. */
class FakeElement {
  constructor(readonly href: string | null, readonly target = '') {}
  closest = () => (this.href === null ? null : { target: this.target, getAttribute: () => this.href });
}

beforeAll(() => vi.stubGlobal('Element', FakeElement));
afterAll(() => vi.unstubAllGlobals());

const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false };

function click(target: FakeElement, change: Partial<typeof plain> = {}) {
  const went: string[] = [];
  let prevented = false;
  const event = { ...plain, ...change, target, preventDefault: () => (prevented = true) };
  const onLink = followLink(event as unknown as MouseEvent, (href) => went.push(href));
  return { onLink, went, prevented };
}

describe('followLink', () => {
  test('follows a plain click on a link within the app', () => {
    expect(click(new FakeElement('/w/halden'))).toEqual({ onLink: true, went: ['/w/halden'], prevented: true });
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }, { defaultPrevented: true }])('leaves %o to the browser', (change) => {
    expect(click(new FakeElement('/w/halden'), change)).toEqual({ onLink: true, went: [], prevented: false });
  });

  test('leaves other sites, downloads in a new tab and what is no link alone', () => {
    expect(click(new FakeElement('https://example.test/'))).toMatchObject({ onLink: true, went: [] });
    expect(click(new FakeElement('/w/halden', '_blank'))).toMatchObject({ onLink: true, went: [] });
    expect(click(new FakeElement(null))).toEqual({ onLink: false, went: [], prevented: false });
  });
});
