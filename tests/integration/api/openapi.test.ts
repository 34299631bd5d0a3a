import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/openapi.json/route';

type Schema = { readonly $ref?: string; readonly [key: string]: unknown };
type Media = Readonly<Record<string, { readonly schema: Schema }>>;
type Described = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Media }>>;
};
type Document = { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>; readonly components: { readonly schemas: Readonly<Record<string, Schema>> } };

const root = 'app/api/v1';

/** Every route file under /api/v1 with the methods that it exports, as "get /projects/{id}". */
function listServed(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'route.ts' && !file.startsWith('openapi.json'));
  return files.flatMap((file) => {
    const address = `/${path.dirname(file).replaceAll(/\[(\w+)\]/g, '{$1}')}`;
    const methods = [...readFileSync(path.join(root, file), 'utf8').matchAll(/^export (?:async )?(?:const|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm)];
    return methods.map(([, method]) => `${method?.toLowerCase()} ${address}`);
  });
}

const document = (await GET().json()) as Document;
const operations = Object.entries(document.paths).flatMap(([address, methods]) => Object.entries(methods).map(([method, operation]) => ({ address, method, operation })));

describe('openapi.json', () => {
  it('describes every method of every route file, and nothing else', () => {
    expect(listServed().length).toBeGreaterThan(10);
    expect(operations.map(({ method, address }) => `${method} ${address}`).toSorted()).toEqual(listServed().toSorted());
  });

  it('is OpenAPI 3.1, with ids of its own for every operation', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every part of a path as a parameter', () => {
    for (const { address, operation } of operations) {
      const parts = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(operation.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name), address).toEqual(parts);
    }
  });

  it('describes every answer and every refusal', () => {
    for (const { operation } of operations) {
      const statuses = Object.keys(operation.responses);
      for (const status of ['401', '403', '404', '429', '503']) expect(statuses, operation.operationId).toContain(status);
      if (operation.requestBody) for (const status of ['413', '422']) expect(statuses, operation.operationId).toContain(status);
      expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
      for (const [status, { content }] of Object.entries(operation.responses)) expect(content === undefined, `${operation.operationId} ${status}`).toBe(status === '204');
    }
  });

  it('refers to nothing that is not there, and leaves nothing open', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => !known.includes(ref))).toEqual([]);
    expect(text).not.toMatch(/"(?!default")\w+":\{\}/);
  });

  it('is the one that is kept with the documents', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../../../docs/openapi.json');
  });
});
