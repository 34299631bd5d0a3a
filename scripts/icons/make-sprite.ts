import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import dynamicIconImports from 'lucide-react/dynamicIconImports';

type LucideName = keyof typeof dynamicIconImports;
type LucideData = Awaited<ReturnType<(typeof dynamicIconImports)['plus']>>['__iconData'];
type LucideNode = LucideData['node'][number];

/**
 * The text of the sprite: one symbol a drawing, under its name. How lines are drawn is the `icon` class's to say, which a
 * symbol inherits. The whole has a size only because the bundler asks every picture for one.
 */
export async function makeSprite(names: readonly LucideName[]): Promise<string> {
  const drawings = await Promise.all(names.map(readDrawing));
  const symbols = drawings.map(({ name, data }) => `<symbol id="${name}" viewBox="0 0 24 24">${drawNodes(data.node)}</symbol>`);
  const known = new Set<string>(drawings.flatMap(({ name, data }) => [name, ...(data.aliases ?? [])]));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n<!--\nMade by \`npm run icons\`; don't edit, run it again.\n\n${readLicence(known)}\n-->\n${symbols.join('\n')}\n</svg>\n`;
}

async function readDrawing(name: LucideName): Promise<{ name: string; data: LucideData }> {
  const { __iconData: data } = await dynamicIconImports[name]();
  return { name, data };
}

function drawNodes(nodes: readonly LucideNode[]): string {
  return nodes.map(([element, attributes, children = []]) => `<${element}${writeAttributes(attributes)}${children.length > 0 ? `>${drawNodes(children)}</${element}>` : '/>'}`).join('');
}

/** All are texts, and the key is React's. */
function writeAttributes(attributes: LucideNode[1]): string {
  return Object.entries(attributes as Record<string, string>)
    .filter(([key]) => key !== 'key')
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
}

/** As it came, but a comment takes no two dashes, and of the long list of drawings from Feather only those that are here are named. */
function readLicence(known: ReadonlySet<string>): string {
  const text = readFileSync(createRequire(import.meta.url).resolve('lucide-react/package.json').replace(/package\.json$/, 'LICENSE'), 'utf8');
  const paragraphs = text.trim().split('\n\n').filter((paragraph) => paragraph !== '---');
  return paragraphs.map((paragraph) => (/^[a-z0-9-]+(, [a-z0-9-]+)+$/.test(paragraph) ? keepKnown(paragraph, known) : paragraph)).join('\n\n');
}

function keepKnown(list: string, known: ReadonlySet<string>): string {
  return list.split(', ').filter((name) => known.has(name)).join(', ');
}
