import { readText } from './read-text';

/** The texts of a form's fields by name; empty where there is no such field, or it holds a file. */
export function readTexts<Name extends string>(form: HTMLFormElement, names: readonly Name[]): Record<Name, string> {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, readText(data, name)])) as Record<Name, string>;
}
