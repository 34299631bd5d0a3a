import 'server-only';
import type { z } from 'zod';
import type { Permission } from '@/lib/domain/access/permissions';
import { parseInput } from '../action-client';
import { answerApi } from '../api-gate';
import { AppError, type ErrorCode } from '../app-error';
import type { Caller } from '../auth/caller';
import { env } from '../env';
import { readUpload, type Upload } from '../files/read-upload';
import { readJsonBody } from './read-json-body';
import { readQuery } from './read-query';

type Shape = z.ZodObject;
type Given<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a program is told about a route, and what the route holds itself to. */
export type Operation = {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly permission: Permission;
  /** Parts of the path. */
  readonly params?: Shape;
  readonly query?: Shape;
  /** A JSON body. */
  readonly body?: z.ZodType;
  /** The fields of a multipart form beside its file, which is held to the limit of imports. */
  readonly form?: Shape;
  readonly status?: 200 | 201;
  /** What it answers with; without it, 204. */
  readonly answer?: z.ZodType;
  /** Refusals besides those that every route has. */
  readonly errors?: readonly ErrorCode[];
};

type Asked<Spec extends Operation> = {
  readonly caller: Caller;
  readonly params: Given<Spec['params']>;
  readonly query: Given<Spec['query']>;
  readonly body: Given<Spec['body']>;
  readonly form: Given<Spec['form']>;
  readonly file: Spec['form'] extends Shape ? Upload['file'] : undefined;
};

/** A handler of Next that carries its own description. */
export type ApiRoute = ((request: Request, context: { readonly params: Promise<object> }) => Promise<Response>) & { readonly operation: Operation };

/**
 * A route of the public API: who asks and with what right, then path, query and body by their schemas, then `run`.
 * The right comes first, so that a stranger learns nothing from a message about fields.
 */
export function defineRoute<const Spec extends Operation>(operation: Spec, run: (asked: Asked<Spec>) => Promise<Spec['answer'] extends z.ZodType ? z.input<Spec['answer']> : void>): ApiRoute {
  const handle = async (request: Request, { params }: { readonly params: Promise<object> }): Promise<Response> => {
    const workspace = new URL(request.url).searchParams.get('workspace');
    return answerApi(request, { permission: operation.permission, ...(workspace === null ? {} : { workspace }) }, async (caller) => {
      const upload = operation.form && (await readForm(request));
      const asked = {
        caller,
        params: operation.params && parsePath(operation.params, await params),
        query: operation.query && parseInput(operation.query, readQuery(request, operation.query)),
        body: operation.body && parseInput(operation.body, await readJsonBody(request)),
        form: operation.form && parseInput(operation.form, upload?.fields),
        file: upload?.file,
      };
      const value = await run(asked as Asked<Spec>);
      return operation.answer ? Response.json(value, { status: operation.status ?? 200 }) : new Response(null, { status: 204 });
    });
  };
  return Object.assign(handle, { operation });
}

async function readForm(request: Request) {
  const { fields, file } = await readUpload(request, env().importLimitMb);
  return { file, fields: Object.fromEntries(fields) };
}

/** An id that cannot be one is answered like an id that nobody has. */
function parsePath(schema: Shape, given: object): unknown {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError('not-found', `There is nothing at this address: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}.`);
}

