/**
 * Source with comments (and, unless kept, what stands between quotes) replaced by spaces, line breaks kept,
 * so that a search for code finds neither prose nor messages.
 */
export function blankText(source: string, options: { keepStrings: boolean }): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g;
  return source.replace(token, (found) => {
    const isComment = found.startsWith('/*') || found.startsWith('//');
    if (!isComment && options.keepStrings) return found;
    const blanked = found.replace(/[^\n]/g, ' ');
    return isComment ? blanked : `${found[0]}${blanked.slice(1, -1)}${found.at(-1)}`;
  });
}
