import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { iconNames } from '@/components/ui/icon-names';
import { makeSprite } from '../../../../scripts/icons/make-sprite';

const SPRITE = path.resolve(import.meta.dirname, '../../../../components/ui/icons.svg');

test('the sprite is what `npm run icons` makes of the names', async () => {
  expect(readFileSync(SPRITE, 'utf8')).toBe(await makeSprite(iconNames));
});

test('a symbol is a drawing without what React adds, and in the colour of the text', async () => {
  const sprite = await makeSprite(['plus', 'key-round']);
  expect(sprite).toContain('\n<symbol id="plus" viewBox="0 0 24 24"><path d="M5 12h14"/><path d="M12 5v14"/></symbol>\n');
  expect(sprite).toContain('<circle cx="16.5" cy="7.5" r=".5" fill="currentColor"/>');
});

test('the licences stand in the file, in a comment that ends where it should', async () => {
  const [comment = ''] = /(?<=<!--)[\s\S]*?(?=-->)/.exec(await makeSprite(['plus', 'key-round'])) ?? [];
  expect(comment).toContain('ISC License\n\nCopyright (c) 2026 Lucide Icons and Contributors');
  expect(comment).toContain('derived from the Feather project:\n\nplus\n\nThe MIT License (MIT)');
  expect(comment).not.toContain('--');
});
