import { ARITHMETIC, COMPARISONS, FUNCTIONS } from './formula-operators';
import { defined, undefinedBecause } from './method-value';
import type { MethodValue } from './method-value';
import type { FormulaNode } from './parse-formula';

/**
 * The value of a parsed formula. Undefined, with the reason, if a value is missing, something is divided by nought, or a
 * part is not a real number (the root of a negative one); only the branch of a condition that is taken counts.
 *
 * @param values of the variables; a missing one is undefined, not nought
 */
export function evaluateFormula(node: FormulaNode, values: ReadonlyMap<string, number>): MethodValue {
  const result = evaluate(node, values);
  return typeof result === 'string' ? undefinedBecause(result) : defined(Number(result));
}

/** A number, a condition, or the reason why there is neither. */
type Outcome = number | boolean | string;

function evaluate(node: FormulaNode, values: ReadonlyMap<string, number>): Outcome {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'variable':
      return values.get(node.name) ?? `${node.name} is missing`;
    case 'call':
      return callFunction(node.name, node.of, values);
    case 'binary':
      return withBoth(node, values, (a, b) => calculate(node.operator, a, b));
    case 'compare':
      return withBoth(node, values, (a, b) => COMPARISONS.get(node.operator)?.(a, b) ?? false);
    case 'logic': {
      const left = evaluate(node.left, values);
      return typeof left === 'string' || left === (node.operator === 'or') ? left : evaluate(node.right, values);
    }
    case 'not': {
      const of = evaluate(node.of, values);
      return typeof of === 'string' ? of : !of;
    }
    case 'choose': {
      const when = evaluate(node.when, values);
      return typeof when === 'string' ? when : evaluate(when ? node.yes : node.no, values);
    }
    default:
      return node satisfies never;
  }
}

function withBoth(
  node: { readonly left: FormulaNode; readonly right: FormulaNode },
  values: ReadonlyMap<string, number>,
  compute: (a: number, b: number) => Outcome,
): Outcome {
  const left = evaluate(node.left, values);
  if (typeof left === 'string') return left;
  const right = evaluate(node.right, values);
  return typeof right === 'string' ? right : compute(Number(left), Number(right));
}

function calculate(operator: string, a: number, b: number): Outcome {
  if ((operator === '/' || operator === '%') && b === 0) return 'something is divided by 0';
  return toReal(ARITHMETIC.get(operator)?.(a, b) ?? Number.NaN);
}

function callFunction(name: string, of: readonly FormulaNode[], values: ReadonlyMap<string, number>): Outcome {
  const given: number[] = [];
  for (const part of of) {
    const value = evaluate(part, values);
    if (typeof value === 'string') return value;
    given.push(Number(value));
  }
  return toReal(FUNCTIONS.get(name)?.(...given) ?? Number.NaN);
}

function toReal(value: number): Outcome {
  if (Number.isNaN(value)) return 'a part of it is not a real number';
  return Number.isFinite(value) ? value : 'a part of it is too large to be a number';
}
