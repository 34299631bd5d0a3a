import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonField, readUpload } from '@/lib/platform/files/read-upload';
import { findLongestTurn } from '../../../support/longest-turn';

const BOUNDARY = '----boundary12345678901234567890';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

const loose: unknown[] = [];
const catchLoose = (error: unknown): void => void loose.push(error);
beforeEach(() => void process.on('unhandledRejection', catchLoose).on('uncaughtException', catchLoose));
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', catchLoose).off('uncaughtException', catchLoose);
  expect(loose.splice(0)).toEqual([]);
});

type Field = readonly [head: string, content: string | Uint8Array];
const makeBody = (...fields: readonly Field[]): Buffer =>
  Buffer.concat([...fields.flatMap(([head, content]) => [Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]), Buffer.from(`--${BOUNDARY}--\r\n`)]);
const aFile: Field = ['name="file"; filename="a.csv"', 'Name\nA\n'];

/** A request whose body comes in pieces, and which tells how much of it was read and whether the rest was refused. */
function send(bytes: Uint8Array, { piece = 64_000, headers = {}, fail = false }: { readonly piece?: number; readonly headers?: Readonly<Record<string, string>>; readonly fail?: boolean } = {}) {
  const told = { sent: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (told.sent >= bytes.length) return fail ? controller.error(new Error('aborted')) : controller.close();
        controller.enqueue(bytes.slice(told.sent, told.sent + piece));
        told.sent += piece;
      },
      cancel: () => void (told.cancelled = true),
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', headers: { 'content-type': TYPE, ...headers }, body, duplex: 'half' };
  return { request: new Request('http://127.0.0.1:3000/', init), told };
}
const read = (bytes: Uint8Array, options?: Parameters<typeof send>[1], limitMb = 50) => readUpload(send(bytes, options).request, limitMb);

/** Bytes that repeat nowhere near, with line breaks and dashes among them. */
const makeBytes = (length: number): Buffer => Buffer.from(Uint32Array.from({ length: length / 4 }, (_, index) => Math.imul(index, 2_654_435_761)).buffer);

describe('readUpload', () => {
  it('reads a file of 20 MB that comes in pieces of 64 kB, and gives others their turn meanwhile', async () => {
    const bytes = makeBytes(20_000_000);
    const body = makeBody(['name="mapping"', '{"a":1}'], ['name="file"; filename="a.csv"', bytes]);
    const { fields, file } = await read(body);
    expect([file.bytes.equals(bytes), file.name, [...fields]]).toEqual([true, 'a.csv', [['mapping', '{"a":1}']]]);
    // Parsed in one go it was nearly all of it.
    expect(await findLongestTurn(() => read(body))).toBeLessThan(1 / 2);
  });

  it.each(['\r\n--bou\r\n-\r\n--\r', `\r\n${BOUNDARY}\r\n--${BOUNDARY.slice(0, -1)}X`, `--${BOUNDARY.slice(0, 9)}\r\n--${BOUNDARY.slice(0, 20)}\r\n\r\n`, '\r\n', '--', ''])('finds the boundary wherever pieces end, and leaves alone what looks like one: %j', async (content) => {
    const body = makeBody(['name="file"; filename="a.csv"', content], ['name="mapping"', '{}']);
    for (let piece = 1; piece <= body.length; piece += 1) {
      const { fields, file } = await read(body, { piece });
      expect([file.bytes.toString(), fields.get('mapping')], `pieces of ${piece}`).toEqual([content, '{}']);
    }
  });

  it('keeps the name as it was sent: UTF-8, with its path, and as browsers and curl write quotation marks', async () => {
    for (const [sent, name] of [['Schätzung – 見積.csv', 'Schätzung – 見積.csv'], ['data/a.csv', 'data/a.csv'], ['a%22b%0A100%25.csv', 'a"b\n100%25.csv'], ['a\\"b.csv', 'a"b.csv'], ['', '']])
      expect((await read(makeBody([`name="file"; filename="${sent}"`, 'x']), { piece: 7 })).file.name).toBe(name);
    const form = new FormData();
    form.set('file', new File(['x'], 'Größe "7".csv'));
    expect((await readUpload(new Request('http://127.0.0.1:3000/', { method: 'POST', body: form }), 50)).file.name).toBe('Größe "7".csv');
  });

  it('takes the first of several, and the text of a field that came as a file', async () => {
    const body = makeBody(['name="mapping"; filename="mapping.json"', '\uFEFF{"größe":1}'], ['name="mapping"', '{"b":2}'], aFile, ['name="file"; filename="b.csv"', 'other'], ['name="dryRun"', 'true'], ['name="empty"', '']);
    const { fields, file } = await read(body);
    expect([...fields]).toEqual([['mapping', '{"größe":1}'], ['dryRun', 'true'], ['empty', '']]);
    expect([file.name, file.bytes.toString()]).toEqual(['a.csv', 'Name\nA\n']);
    expect(readJsonField(fields, 'mapping')).toEqual({ größe: 1 });
    for (const name of ['empty', 'missing']) expect(() => readJsonField(fields, name)).toThrow(`${name}: has to be JSON.`);
  });

  it('reads an empty file', async () => {
    expect((await read(makeBody(['name="file"; filename="a.csv"', '']))).file).toEqual({ name: 'a.csv', bytes: Buffer.alloc(0) });
  });

  it.each([
    ['says nothing of its length', {}],
    ['says too little', { 'content-length': '10' }],
  ])('stops at the limit where a body %s, and lets go of it', async (_, headers) => {
    for (const field of ['name="file"; filename="a.csv"', 'name="other"', 'name="other"; filename="b.csv"']) {
      const { request, told } = send(makeBody([field, makeBytes(8_000_000)], aFile), { headers });
      await expect(readUpload(request, 1)).rejects.toMatchObject({ code: 'too-large', message: expect.stringMatching(/more than 1 MB/) });
      expect(told.cancelled).toBe(true);
      expect(told.sent).toBeLessThan(3_200_000);
    }
  });

  it('holds the file alone to its limit', async () => {
    const code = 'too-large';
    const over = send(makeBody(['name="file"; filename="a.csv"', makeBytes(2_900_000)]));
    await expect(readUpload(over.request, 1)).rejects.toMatchObject({ code });
    expect(over.told.sent).toBeLessThan(1_300_000);
    await expect(read(makeBody(['name="file"; filename="a.csv"', makeBytes(1_000_004)]), {}, 1)).rejects.toMatchObject({ code });
    expect((await read(makeBody(['name="other"', makeBytes(1_500_000)], ['name="file"; filename="a.csv"', makeBytes(1_000_000)]), {}, 1)).file.bytes).toHaveLength(1_000_000);
  });

  it('does not read a body that says it is too large, or is no form', async () => {
    const said = send(makeBody(aFile), { headers: { 'content-length': '60000000' } });
    await expect(readUpload(said.request, 50)).rejects.toMatchObject({ code: 'too-large' });
    const none = send(makeBody(aFile), { headers: { 'content-type': 'text/csv' } });
    await expect(readUpload(none.request, 50)).rejects.toMatchObject({ code: 'wrong-type' });
    expect([said.told.sent, none.told.sent]).toEqual([0, 0]);
  });

  const whole = makeBody(['name="mapping"', '{}'], aFile);
  const readable = 'The form could not be read.';
  it.each([
    ['ends in the file', whole.subarray(0, -BOUNDARY.length - 8), {}, readable],
    ['ends in a head', whole.subarray(0, BOUNDARY.length + 20), {}, readable],
    ['ends before its end is said', whole.subarray(0, -4), {}, readable],
    ['holds nothing', Buffer.alloc(0), {}, readable],
    ['is something else', Buffer.from('Name\nA\n'), {}, readable],
    ['has another boundary', whole, { 'content-type': 'multipart/form-data; boundary=another' }, readable],
    ['names no boundary', whole, { 'content-type': 'multipart/form-data' }, readable],
    ['has a boundary without an end', whole, { 'content-type': `multipart/form-data; boundary=${'x'.repeat(300)}` }, readable],
    ['has a field without a name', makeBody(['filename="a.csv"', 'x'], aFile), {}, readable],
    ['has no file', makeBody(['name="mapping"', '{}']), {}, 'There is no file.'],
    ['has a text for its file', makeBody(['name="file"', 'Name'], aFile), {}, 'There is no file.'],
    ['has no field', makeBody(), {}, 'There is no file.'],
  ])('refuses a form that %s', async (_, body, headers, reason) => {
    for (const piece of [1, 10, 64_000]) await expect(read(body, { piece, headers })).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(reason) });
  });

  it.each([10, 90, 200, 150_000])('refuses a form that is broken off after %i bytes', async (length) => {
    const body = makeBody(['name="mapping"', '{}'], ['name="file"; filename="a.csv"', makeBytes(200_000)]).subarray(0, length);
    for (const piece of [7, 64_000]) await expect(read(body, { piece, fail: true })).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(readable) });
  });

  it('refuses a form of very many parts, and reads no further', async () => {
    const body = makeBody(...Array.from({ length: 50_000 }, (_, index): Field => [`name="f${index}"`, '']), aFile);
    const { request, told } = send(body);
    await expect(readUpload(request, 50)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('could not be read') as unknown });
    expect(told.cancelled).toBe(true);
    expect(told.sent).toBeLessThan(body.length / 4);
  });
});
