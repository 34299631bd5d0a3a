import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { getPrisma } from '@/lib/platform/db/client';

afterAll(() => getPrisma().$disconnect());

describe('instants', () => {
  it('are the same in the database as here, whatever time zone the server has', async () => {
    const createdAt = new Date('2026-03-29T01:30:00.250Z');
    const { id } = await getPrisma().user.create({ data: { id: randomUUID(), name: 'Somebody', email: `${randomUUID()}@example.test`, createdAt }, select: { id: true } });
    const [row] = await getPrisma().$queryRaw<{ epoch: number }[]>`select extract(epoch from created_at)::float8 as epoch from "user" where id = ${id}::uuid`;
    expect(row?.epoch).toBe(createdAt.getTime() / 1000);
    expect((await getPrisma().user.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(createdAt);
  });
});
