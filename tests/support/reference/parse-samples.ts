/** The two samples of a reference row: "a=27.5 21 ...;b=27.1 22 ...". */
export function parseSamples(args: string): { a: number[]; b: number[] } {
  const [a = '', b = ''] = args.split(';').map((part) => part.slice(2));
  return { a: a.split(' ').map(Number), b: b.split(' ').map(Number) };
}
