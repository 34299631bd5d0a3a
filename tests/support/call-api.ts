import type { Role } from '@/lib/domain/access/permissions';
import { errorSchema } from '@/lib/features/api/schema';
import { makeToken } from '@/lib/features/tokens/mutations';
import type { Caller } from '@/lib/platform/auth/caller';
import type { ApiRoute } from '@/lib/platform/rest/define-route';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

type Sent = {
  readonly token?: string;
  /** Parts of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>> | URLSearchParams;
  /** Sent as JSON, unless it is text, bytes or a form already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Calls a route of the public API as Next would, and holds its answer to the route's own description.
 *
 * @throws where the answer is not what the description says
 */
export async function callApi(route: ApiRoute, { token, params = {}, query = {}, body, headers = {} }: Sent = {}): Promise<Answer> {
  const search = query instanceof URLSearchParams ? query : new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])));
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData);
  const response = await route(
    new Request(`http://127.0.0.1:3000/api/v1?${search}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as BodyInit) }),
    }),
    { params: Promise.resolve(params) },
  );
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  const { operation } = route;
  if (response.ok) {
    const expected = operation.answer ? (operation.status ?? 200) : 204;
    if (response.status !== expected) throw new Error(`${operation.id} answered ${response.status}, not ${expected}.`);
    operation.answer?.parse(answer);
  } else errorSchema.parse(answer);
  return { status: response.status, headers: response.headers, body: answer };
}

let made = 0;

/** A token of somebody's, with the scope of their own role or a smaller one. */
export async function tokenOf(caller: Caller, role: Role = caller.role): Promise<string> {
  made += 1;
  return (await makeToken(caller, { name: `test ${made}`, role, days: 7 })).secret;
}
