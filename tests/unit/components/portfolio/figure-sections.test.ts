import { expect, it } from 'vitest';
import { placeColumns } from '@/components/portfolio/column-room';
import { listFigureSections } from '@/components/portfolio/figure-sections';

it('leads from each cell of a row to what its figure is made of', () => {
  const placed = placeColumns(['rice', 'impact', 'effort', 'spread', 'risk', 'reaches']);
  // Rank, project, impact, effort and RICE before the priority in the table’s own order, then the others.
  const cells = listFigureSections(placed);
  expect(cells).toHaveLength(placed.length + 3);
  expect([cells[0], cells[1]]).toEqual(['order', null]);
  expect(cells.filter((section) => section !== null).toSorted()).toEqual(['effort', 'impact', 'methods', 'order', 'order']);
});
