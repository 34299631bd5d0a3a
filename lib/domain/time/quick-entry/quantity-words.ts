/** What people count while they work. */
const COUNTED = new Set(['label', 'labels', 'code', 'codes', 'example', 'examples', 'row', 'rows', 'record', 'records', 'image', 'images', 'document', 'documents', 'page', 'pages', 'file', 'files', 'request', 'requests', 'error', 'errors', 'run', 'runs', 'sample', 'samples', 'class', 'classes', 'ticket', 'tickets', 'call', 'calls', 'invoice', 'invoices', 'field', 'fields', 'item', 'items']);

/** A number after one of these is what was done, unless something else follows it. */
const DONE = new Set(['checked', 'labeled', 'labelled', 'annotated', 'reviewed', 'read', 'corrected', 'cleaned', 'marked', 'sorted', 'tagged', 'wrote', 'fixed', 'did', 'done', 'made']);

export function isCountedThing(word: string): boolean {
  return COUNTED.has(word);
}

export function isDoneWord(word: string): boolean {
  return DONE.has(word);
}
