import { isMethod, type OptionalColumn } from '@/lib/domain/portfolio/columns';
import { isBeforePriority, type PlacedColumn } from './column-room';

/** The sections of a project's Priority tab that take a figure apart. */
export const FIGURE_SECTIONS = { impact: 'impact', effort: 'effort', methods: 'methods', order: 'order' } as const;

type Section = (typeof FIGURE_SECTIONS)[keyof typeof FIGURE_SECTIONS];

/**
 * Which section takes apart what stands in each cell of a row, in the order of the cells. Null for what is not computed, and
 * for the priority, whose own strip opens on it.
 */
export function listFigureSections(placed: readonly PlacedColumn[]): (Section | null)[] {
  const sectionsOf = (isAsked: (one: PlacedColumn) => boolean) => placed.filter(isAsked).map(({ column }) => sectionOf(column));
  return ['order', null, ...sectionsOf(isBeforePriority), null, ...sectionsOf((one) => !isBeforePriority(one))];
}

function sectionOf(column: OptionalColumn): Section | null {
  if (isMethod(column)) return 'methods';
  return column === 'impact' || column === 'effort' ? column : column === 'spread' ? 'order' : null;
}

/** The section that takes apart the figure that was clicked; null where none was, or where its text was being selected. */
export function findFigureSection(target: EventTarget, placed: readonly PlacedColumn[]): Section | null {
  const cell = target instanceof Element ? target.closest('td') : null;
  if (!cell || cell.textContent === '' || getSelection()?.type === 'Range') return null;
  return listFigureSections(placed)[cell.cellIndex] ?? null;
}
