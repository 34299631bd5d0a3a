import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CostTable } from '@/components/spending/cost-table';
import type { CostLine } from '@/lib/features/spending/view-model';

const line: CostLine = { id: 'p1', project: 'Customs', metric: 'Error', change: '20 to 16 %', hours: '10', compute: '40 h', cost: '€1.1k', unpriced: '', perPoint: { middle: '€280', range: '€230–€330' }, because: '', search: '?project=p1' };

test('each figure of the cost of a point opens the rows behind it', () => {
  const markup = renderToStaticMarkup(createElement(CostTable, { lines: [line], workspaceSlug: 'w' }));
  const links = [...markup.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href = '', label = '']) => [label.split(',')[0], href]);
  expect(links).toEqual([
    ['Customs: 20 to 16 %', '/w/w/projects/p1/progress'],
    ['Customs: 10 hours', '/w/w/reports/entries?project=p1'],
    ['Customs: 40 h of compute', '/w/w/projects/p1/progress'],
    ['Customs: €1.1k', '/w/w/reports/entries?project=p1'],
    ['Customs: €280 a point', '/w/w/reports/entries?project=p1'],
  ]);
});
