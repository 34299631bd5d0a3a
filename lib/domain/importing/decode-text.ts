import { fail, succeed, type Result } from '../shared/result';

export type DecodedText = { readonly text: string; readonly encoding: string };

const SAMPLE = 4_096;

const BINARY_BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Excel file (.xls); save it as .xlsx or CSV', [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * Reads bytes as text: UTF-8 with or without a byte order mark, UTF-16 of either order, else Windows-1252 (in which every
 * sequence of bytes means something, so it comes last). Bytes that are no text in any of them are refused.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length === 0) return fail('The file is empty.');
  const kind = BINARY_BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0];
  if (kind !== undefined) return fail(`This is not a table: it is ${kind}.`);
  const decoded = decode(bytes);
  if (decoded.text.trim() === '') return fail('The file is empty.');
  if (isBinary(decoded.text)) return fail('This is not a table: it holds bytes that no text has. Send CSV, TSV or XLSX.');
  return succeed(decoded);
}

function decode(bytes: Uint8Array): DecodedText {
  const utf16 = findUtf16(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; blanks where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes these bytes as Latin-1, so that quotation marks and the euro sign come out as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replaceAll(/[\u0080-\u009F]/g, (char) => WINDOWS_1252[(char.codePointAt(0) ?? 0x80) - 0x80] ?? '');
}

/** By its mark, or because every second byte of Western text is nought. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const noughts = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = noughts.map((count) => count / Math.max(1, sample.length / 2));
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  if (even > 0.4 && odd < 0.1) return 'utf-16be';
  return null;
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) odd += 1;
  }
  return odd > sample.length * 0.01;
}
