/** A model of the NIST StRD nonlinear problems: parameters b, predictor x (two predictors in Nelson). */
export type NistModel = (b: readonly number[], x: readonly number[]) => number;

const at = (b: readonly number[], i: number): number => b[i - 1] as number;
const only = (f: (b: (i: number) => number, x: number) => number): NistModel => (b, x) => f((i) => at(b, i), x[0] as number);

const chwirut = only((b, x) => Math.exp(-b(1) * x) / (b(2) + b(3) * x));
const lanczos = only((b, x) => b(1) * Math.exp(-b(2) * x) + b(3) * Math.exp(-b(4) * x) + b(5) * Math.exp(-b(6) * x));
const gauss = only((b, x) => b(1) * Math.exp(-b(2) * x) + b(3) * Math.exp(-(((x - b(4)) / b(5)) ** 2)) + b(6) * Math.exp(-(((x - b(7)) / b(8)) ** 2)));
const cubic = only((b, x) => (b(1) + x * (b(2) + x * (b(3) + x * b(4)))) / (1 + x * (b(5) + x * (b(6) + x * b(7)))));
const wave = (x: number, period: number) => [Math.cos((2 * Math.PI * x) / period), Math.sin((2 * Math.PI * x) / period)] as const;

/** The models as NIST writes them (https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml). Nelson's response is the logarithm of y. */
export const NIST_MODELS: Record<string, NistModel> = {
  Misra1a: only((b, x) => b(1) * (1 - Math.exp(-b(2) * x))),
  Misra1b: only((b, x) => b(1) * (1 - (1 + (b(2) * x) / 2) ** -2)),
  Misra1c: only((b, x) => b(1) * (1 - (1 + 2 * b(2) * x) ** -0.5)),
  Misra1d: only((b, x) => (b(1) * b(2) * x) / (1 + b(2) * x)),
  Chwirut1: chwirut,
  Chwirut2: chwirut,
  Lanczos1: lanczos,
  Lanczos2: lanczos,
  Lanczos3: lanczos,
  Gauss1: gauss,
  Gauss2: gauss,
  Gauss3: gauss,
  DanWood: only((b, x) => b(1) * x ** b(2)),
  Kirby2: only((b, x) => (b(1) + x * (b(2) + x * b(3))) / (1 + x * (b(4) + x * b(5)))),
  Hahn1: cubic,
  Thurber: cubic,
  Nelson: (b, x) => at(b, 1) - at(b, 2) * (x[0] as number) * Math.exp(-at(b, 3) * (x[1] as number)),
  MGH17: only((b, x) => b(1) + b(2) * Math.exp(-x * b(4)) + b(3) * Math.exp(-x * b(5))),
  Roszman1: only((b, x) => b(1) - b(2) * x - Math.atan(b(3) / (x - b(4))) / Math.PI),
  ENSO: only((b, x) => {
    const [yearly, first, second] = [wave(x, 12), wave(x, b(4)), wave(x, b(7))];
    return b(1) + b(2) * yearly[0] + b(3) * yearly[1] + b(5) * first[0] + b(6) * first[1] + b(8) * second[0] + b(9) * second[1];
  }),
  MGH09: only((b, x) => (b(1) * (x * x + x * b(2))) / (x * x + x * b(3) + b(4))),
  BoxBOD: only((b, x) => b(1) * (1 - Math.exp(-b(2) * x))),
  Rat42: only((b, x) => b(1) / (1 + Math.exp(b(2) - b(3) * x))),
  Rat43: only((b, x) => b(1) / (1 + Math.exp(b(2) - b(3) * x)) ** (1 / b(4))),
  MGH10: only((b, x) => b(1) * Math.exp(b(2) / (x + b(3)))),
  Eckerle4: only((b, x) => (b(1) / b(2)) * Math.exp(-0.5 * ((x - b(3)) / b(2)) ** 2)),
  Bennett5: only((b, x) => b(1) * (b(2) + x) ** (-1 / b(3))),
};
