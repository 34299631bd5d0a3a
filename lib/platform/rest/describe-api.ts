import 'server-only';
import { z } from 'zod';
import { roleNames, rolesWith } from '@/lib/domain/access/permissions';
import { httpStatus, type ErrorCode } from '../app-error';
import type { ApiRoute, Operation } from './define-route';

type Json = Readonly<Record<string, unknown>>;

/** A route file: its handlers by method. */
export type RouteModule = Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', ApiRoute>>>;

type Api = {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly server: string;
  /** Answers that have a name of their own; others are described where they stand. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  readonly error: z.ZodType;
  /** By path. */
  readonly routes: Readonly<Record<string, RouteModule>>;
};

/** What any route may refuse with. */
const always: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'not-found', 'rate-limited', 'unavailable'];

const reasons: Record<ErrorCode, string> = {
  unauthenticated: 'No token, or one that is unknown, switched off or expired.',
  forbidden: 'The token’s scope or its maker’s role does not reach that far.',
  'not-found': 'There is no such thing in this workspace.',
  malformed: 'The body is not what its content type says.',
  invalid: 'A parameter or field is wrong; `fields` says which.',
  conflict: 'It does not go together with what is there.',
  'wrong-type': 'The content type is another than the route takes.',
  'too-large': 'The body is too large.',
  'rate-limited': 'Too many requests with this token; `Retry-After` says how long to wait.',
  unavailable: 'A defect, or the database is away. Nothing was changed.',
};

/** The OpenAPI 3.1 document of routes, made from the schemas that the routes hold themselves to. */
export function describeApi({ info, server, schemas, error, routes }: Api): Json {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...schemas, Error: error })) named.add(schema, { id });
  const components = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}`, override: shorten }).schemas;
  const names = new Map(Object.entries(schemas).map(([id, schema]) => [schema, id]));
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: server }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(Object.entries(routes).map(([path, module]) => [path, describeModule(module, names)])),
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([id, schema]) => [id, withoutFrame(schema)])),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token made in Settings, for one workspace.' },
        session: { type: 'apiKey', in: 'cookie', name: 'groundwork.session_token', description: 'The browser’s session; name the workspace with `workspace`.' },
      },
    },
  };
}

type Names = ReadonlyMap<z.ZodType, string>;

function describeModule(module: RouteModule, names: Names): Json {
  return Object.fromEntries(Object.entries(module).flatMap(([method, route]) => (typeof route === 'function' && 'operation' in route ? [[method.toLowerCase(), describeOperation(route.operation, names)]] : [])));
}

function describeOperation(operation: Operation, names: Names): Json {
  const { id, summary, description, permission, params, query, body, form } = operation;
  const able = rolesWith(permission).map((role) => roleNames[role].toLowerCase());
  return {
    operationId: id,
    summary,
    description: `${description ? `${description} ` : ''}Needs the scope of a ${able.at(-1)} or more.`,
    parameters: [...describeParameters('path', params), ...describeParameters('query', query), workspaceParameter],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: toSchema(body, 'input') } } } } : {}),
    ...(form ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: describeForm(form) } } } } : {}),
    responses: { ...describeAnswer(operation, names), ...describeErrors(operation) },
  };
}

const workspaceParameter: Json = { name: 'workspace', in: 'query', required: false, schema: { type: 'string' }, description: 'Its name in the address. Needed with a session; a token knows its own.' };

function describeParameters(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = toSchema(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: place, required: required.includes(name), ...(description === undefined ? {} : { description }), schema }));
}

function describeForm(form: z.ZodObject): Json {
  const { properties = {}, required = [], ...schema } = toSchema(form, 'input') as { properties?: Json; required?: string[] };
  return { ...schema, properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' }, ...properties }, required: ['file', ...required] };
}

function describeAnswer({ answer, status = 200 }: Operation, names: Names): Json {
  if (!answer) return { 204: { description: 'Done; there is nothing to say.' } };
  const name = names.get(answer);
  const schema = name === undefined ? toSchema(answer, 'output') : { $ref: `#/components/schemas/${name}` };
  return { [status]: { description: status === 201 ? 'Made.' : 'Done.', content: { 'application/json': { schema } } } };
}

function describeErrors({ query, body, form, errors = [] }: Operation): Json {
  const more: ErrorCode[] = [...(query || body || form ? (['invalid'] as const) : []), ...(body ? (['malformed', 'wrong-type', 'too-large'] as const) : []), ...(form ? (['wrong-type', 'too-large'] as const) : []), ...errors];
  const codes = [...new Set([...always, ...more])];
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return Object.fromEntries(
    codes.map((code) => [httpStatus[code], { description: `\`${code}\`: ${reasons[code]}`, ...(code === 'rate-limited' ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } } : {}), content }]),
  );
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return withoutFrame(z.toJSONSchema(schema, { io, override: shorten }));
}

/** A format says more to a reader than its pattern, and the bounds of every whole number say nothing. */
function shorten({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** OpenAPI says the dialect once for all, and knows a schema by its place. */
function withoutFrame(schema: object): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
