import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '@/lib/domain/importing/decode-text';

const text = 'Name,Größe\r\n“Kündigung” – Modell,5 €\r\n';

describe('decodeText', () => {
  // iconv-lite writes the bytes: an implementation that shares nothing with ours.
  it.each([
    ['utf8', { addBOM: false }, 'UTF-8'],
    ['utf8', { addBOM: true }, 'UTF-8'],
    ['windows-1252', {}, 'Windows-1252'],
    ['utf-16le', { addBOM: true }, 'UTF-16'],
    ['utf-16be', { addBOM: true }, 'UTF-16'],
    ['utf-16le', { addBOM: false }, 'UTF-16'],
    ['utf-16be', { addBOM: false }, 'UTF-16'],
  ])('reads %s %o', (encoding, options, name) => {
    const read = decodeText(iconv.encode(text, encoding, options));
    expect(read).toMatchObject({ ok: true, value: { encoding: name } });
    expect(read.ok && read.value.text.replace(/^\uFEFF/, '')).toBe(text);
  });

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['blanks', Buffer.from(' \n\t\n'), /empty/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /PNG/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls/],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)), /bytes that no text has/],
  ])('refuses %s', (_, bytes, reason) => {
    const read = decodeText(bytes);
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });
});

test('a byte order mark alone is empty', () => expect(decodeText(Buffer.from([0xef, 0xbb, 0xbf])).ok).toBe(false));
