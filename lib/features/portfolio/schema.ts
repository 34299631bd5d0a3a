import { z } from 'zod';

export const tabs = ['all', 'plan', 'close', 'unscored'] as const;
export const sortKeys = ['rank', 'name', 'impact', 'effort', 'priority', 'aboveCut', 'spread', 'risk', 'stage', 'owner', 'created'] as const;
export const groupKeys = ['none', 'stage', 'owner', 'status', 'source', 'tag'] as const;

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).map((item) => item.trim()).filter((item) => item !== ''));

/** What a page of the portfolio shows. It lives in the address, so that a link reproduces the screen; what is wrong in it is ignored. */
export const portfolioQuerySchema = z.object({
  tab: z.enum(tabs).catch('all').default('all'),
  sort: z.enum(sortKeys).catch('rank').default('rank'),
  desc: z.stringbool().catch(false).default(false),
  group: z.enum(groupKeys).catch('none').default('none'),
  stage: list.catch([]).default([]),
  owner: list.catch([]).default([]),
  status: list.catch([]).default([]),
  tag: list.catch([]).default([]),
  q: z.string().trim().max(200).catch('').default(''),
  view: z.enum(['table', 'matrix']).catch('table').default('table'),
  method: z.enum(['value', 'rice', 'ice', 'wsjf', 'valueEffort', 'npv', 'formula']).catch('value').default('value'),
});

export type PortfolioQuery = z.output<typeof portfolioQuerySchema>;

export const pageSchema = z.object({
  offset: z.coerce.number().int().min(0).catch(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).catch(100).default(100),
});
