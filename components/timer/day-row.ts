/** Time, mark, words, length: the columns of a day. */
export const DAY_ROW = 'grid min-h-[28px] w-full grid-cols-[40px_minmax(0,1fr)_auto] gap-x-2 border-b border-rule py-[5px] text-left max-sm:min-h-11 max-sm:py-2';
