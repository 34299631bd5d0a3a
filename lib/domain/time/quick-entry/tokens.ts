/** A word of the text and where it stands, without the punctuation after it. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

export function splitWords(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: raw, index }) => {
    const bare = raw.replace(/[,;!?]+$/, '').replace(/(\D)\.$/, '$1');
    return bare === '' ? [] : [{ text: bare.toLowerCase(), start: index, end: index + bare.length }];
  });
}

/** What was read from some tokens in a row. */
export type Reading<Value> = { readonly value: Value; readonly length: number };
