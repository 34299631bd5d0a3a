/** A row of a table as it stands in a file. `line` is where it begins, counted from 1, as a text editor shows it. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** A file as rows and columns of text. Every row has as many cells as there are columns, and no two columns share a name. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How the file was read: "UTF-8, comma". */
  readonly format: string;
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
};

export type TableLimits = { readonly rows: number; readonly columns: number; readonly cells: number };

/** Far beyond any portfolio, and small enough to hold in memory. */
export const TABLE_LIMITS: TableLimits = { rows: 50_000, columns: 1_000, cells: 5_000_000 };
