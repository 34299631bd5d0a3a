/**
 * Draws the sprite of the icons that `components/ui/icon-names.ts` names, the same bytes each time.
 * Run: npm run icons
 */
import { writeFileSync } from 'node:fs';
import { iconNames } from '../components/ui/icon-names';
import { makeSprite } from './icons/make-sprite';

writeFileSync(new URL('../components/ui/icons.svg', import.meta.url), await makeSprite(iconNames));
console.log(`Drew ${iconNames.length} icons.`);
