const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] };

/**
 * Moves from one cell of a sheet to a neighbour, as the key says. Left and Right stay in the text while the caret is
 * inside it.
 *
 * @returns whether the key was one that moves
 */
export function moveCell(input: HTMLInputElement, key: string): boolean {
  const step = STEPS[key];
  if (!step || (step[1] !== 0 && isCaretInside(input, step[1]))) return false;
  const cells = [...(input.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [])];
  const row = Number(input.dataset['row']) + step[0];
  const day = Number(input.dataset['day']) + step[1];
  const target = cells.find((cell) => Number(cell.dataset['row']) === row && Number(cell.dataset['day']) === day);
  if (target) target.focus();
  else if (key === 'Enter') input.blur();
  return true;
}

function isCaretInside({ selectionStart, selectionEnd, value }: HTMLInputElement, step: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return false;
  return step < 0 ? selectionStart !== 0 : selectionEnd !== value.length;
}
