import { normaliseHeader } from './header-words';

/**
 * The tags of a cell: separated by semicolons, bars or line breaks; by commas too in a column that is named tags, labels
 * or keywords (elsewhere "Policy, planning" is one); or as a list such as ['a', 'b'].
 */
export function splitTags(cell: string, column: string): string[] {
  const list = /^\[(.*)\]$/s.exec(cell.trim());
  const parts = list ? readQuoted(list[1] ?? '') : cell.split(/^(tags?|labels?|keywords?|schlagworte?)\b/.test(normaliseHeader(column)) ? /[;|\n,]/ : /[;|\n]/);
  return [...new Set(parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== ''))];
}

function readQuoted(list: string): string[] {
  const json = readJson(`[${list}]`);
  if (json) return json;
  return [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^,'"[\]]+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

function readJson(text: string): string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map(String) : null;
  } catch {
    return null;
  }
}
