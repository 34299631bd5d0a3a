import 'server-only';
import pg from 'pg';
import { roleNames, rolesWith } from '@/lib/domain/access/permissions';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatClock } from '@/lib/domain/time/duration';
import { numberWeek } from '@/lib/domain/time/iso-week';
import { AppError } from '../app-error';
import { Prisma } from './generated/client';

/** A refusal of the database in words that a person understands; anything unexpected stays as it is. */
export function explainDatabaseError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return explainRefusal(error, error.code ?? '', error.detail ?? '');
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') return sameKey();
  if (error.code === 'P2025') return new AppError('not-found', 'It does not exist any more. Somebody may have removed it; reload the page.');
  if (error.code === 'P2003') return new AppError('conflict', 'It refers to something that does not exist any more, or something else still refers to it.');
  const { code, detail } = readCause(error);
  return explainRefusal(error, code, detail);
}

/** The SQLSTATE of what PostgreSQL refused, whichever way the statement went; empty for any other error. */
export function readSqlState(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? '';
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return '';
  return error.code === WRITE_CONFLICT ? '40001' : readCause(error).code;
}

/** What a function of the migrations caught for the application, as the error that it was. */
export function toDatabaseError({ code, message, detail }: { readonly code: string; readonly message: string; readonly detail: string }): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError(message, 0, 'error'), { code, detail });
}

/** What Prisma makes of both kinds of conflict. */
const WRITE_CONFLICT = 'P2034';

/** By what PostgreSQL itself said. */
function explainRefusal(error: unknown, code: string, detail: string): unknown {
  if (code === UNIQUE_VIOLATION) return sameKey();
  return ownRefusals[code]?.(detail) ?? error;
}

const UNIQUE_VIOLATION = '23505';

function sameKey(): AppError {
  return new AppError('conflict', 'Something with the same name or key exists already.');
}

/** What triggers and functions of the migrations refuse, by their SQLSTATE. */
const ownRefusals: Readonly<Record<string, (detail: string) => AppError>> = {
  GW001: (monday) => {
    const { week, year } = numberWeek(monday);
    const able = rolesWith('manage').map((role) => roleNames[role].toLowerCase());
    return new AppError('conflict', `Week ${week} of ${year} is locked. An ${able.join(' or ')} can unlock it on the page Time.`);
  },
  GW002: (field) => new AppError('invalid', `${field}: is not of this workspace, or was removed.`, [{ path: field, message: 'is not of this workspace, or was removed' }]),
  GW003: (found) => {
    const [day = '', seconds = '0'] = found.split(' ');
    const message = `${formatDayAndYear(day)} would hold ${formatClock(Number(seconds))}; a day has at most 24 hours`;
    return new AppError('invalid', `${message}.`, [{ path: 'seconds', message }]);
  },
  GW004: (key) => new AppError('conflict', `The key ${key} was used for other work already; nothing was stored. Send it with a key of its own.`, [{ path: 'clientKey', message: 'was used for other work already' }]),
};

/** Where Prisma keeps what PostgreSQL said. */
function readCause({ meta }: Prisma.PrismaClientKnownRequestError): { readonly code: string; readonly detail: string } {
  const found = (meta?.['driverAdapterError'] as { readonly cause?: { readonly originalCode?: string; readonly code?: string; readonly detail?: string } } | undefined)?.cause;
  return { code: found?.originalCode ?? found?.code ?? '', detail: found?.detail ?? '' };
}
