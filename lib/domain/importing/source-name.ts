/** What a list is called after its file: without folder and ending, and without what a second download adds. */
export function sourceFromFileName(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const bare = base.replace(/\.(csv|tsv|txt|tab|xlsx|xlsm)$/i, '').replace(/( \(\d+\)|[ _-]+copy( \d+)?| - Kopie)+$/i, '').trim();
  return bare.slice(0, 120) || 'import';
}
