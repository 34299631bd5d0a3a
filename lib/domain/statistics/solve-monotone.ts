/**
 * The x in [low, high] at which a monotone continuous function crosses nought, by Ridders's method (1979): bisection, and an
 * exponential guess that makes it quadratic near the root. The bracket never opens, so it can't diverge.
 *
 * @returns NaN when the function has the same sign at both ends
 */
export function solveMonotone(f: (x: number) => number, low: number, high: number): number {
  const left = { x: low, y: f(low) };
  const right = { x: high, y: f(high) };
  if (left.y === 0) return low;
  if (right.y === 0) return high;
  if (!(left.y * right.y < 0)) return Number.NaN;
  const narrow = (x: number, y: number): void => {
    if (y * left.y > 0 && x > left.x) Object.assign(left, { x, y });
    else if (y * right.y > 0 && x < right.x) Object.assign(right, { x, y });
  };
  for (let i = 0; i < 200 && right.x - left.x > 2 * Number.EPSILON * Math.max(Math.abs(left.x), Math.abs(right.x)); i++) {
    const middle = left.x + (right.x - left.x) / 2;
    const y = f(middle);
    if (y === 0) return middle;
    const guess = middle + ((middle - left.x) * Math.sign(left.y - right.y) * y) / Math.sqrt(y * y - left.y * right.y);
    narrow(middle, y);
    if (!(guess > left.x && guess < right.x)) continue;
    const atGuess = f(guess);
    if (atGuess === 0) return guess;
    narrow(guess, atGuess);
  }
  return Math.abs(left.y) < Math.abs(right.y) ? left.x : right.x;
}
