import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { KeptMarkup } from '@/components/ui/kept-markup';

function show(of: string, draw: () => React.ReactNode): string {
  return renderToStaticMarkup(<KeptMarkup of={of} draw={draw} />);
}

test('what is the same is drawn once', () => {
  const draw = vi.fn(() => <p>Ranked &amp; drawn</p>);
  const first = show('same', draw);
  expect(first).toBe('<div><p>Ranked &amp; drawn</p></div>');
  expect(show('same', draw)).toBe(first);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('what depends on something else is drawn by itself', () => {
  expect(show('one', () => <p>One</p>)).toContain('One');
  expect(show('other', () => <p>Other</p>)).toContain('Other');
  expect(show('one', () => <p>Not asked for</p>)).toContain('One');
});

test('what was used longest ago goes first', () => {
  const draw = vi.fn(() => <p>Old</p>);
  show('old', draw);
  show('used', () => <p>Used</p>);
  for (let other = 0; other < 99; other++) {
    show(`other ${other}`, () => <p>{other}</p>);
    show('used', () => <p>Drawn again</p>);
  }
  expect(show('used', () => <p>Drawn again</p>)).toContain('Used');
  show('old', draw);
  expect(draw).toHaveBeenCalledTimes(2);
});
