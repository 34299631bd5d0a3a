import { Parser } from 'expr-eval';
import { fail, succeed } from '../../shared/result';
import type { Result } from '../../shared/result';
import { ARITHMETIC, COMPARISONS, FUNCTIONS } from './formula-operators';

/** A formula as a tree, every part of which is known to be a number or a condition. */
export type FormulaNode =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly FormulaNode[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'not'; readonly of: FormulaNode }
  | { readonly kind: 'choose'; readonly when: FormulaNode; readonly yes: FormulaNode; readonly no: FormulaNode };

export const MOST_CHARACTERS = 500;
const DEEPEST = 30;
const ALLOWED = /^[\w\s.,+\-*/%^()<>=!?:]*$/;
const WORDS = /(?<![\w.])[A-Za-z_]\w*/g;
const KEYWORDS = new Set(['and', 'or', 'not', 'if']);

/** The parser's output: instructions in postfix order. Only these are read; nothing of the library is ever evaluated. */
type Instruction = { readonly type: string; readonly value: unknown };

/**
 * Parses a formula over criteria, such as `(reach * impact) / effort`. Known are + − * / % ^, comparisons, and, or, not,
 * `a ? b : c`, if(a, b, c), min, max, abs, sqrt, ln, log10, exp, round, floor, ceil. Everything is checked before and
 * after the library (expr-eval) has split the text: characters, names, length, depth, types. The library's own
 * evaluation, which has had vulnerabilities (CVE-2025-12735, prototype access), is not used.
 *
 * @param variables the names that may occur
 */
export function parseFormula(text: string, variables: ReadonlySet<string>): Result<FormulaNode> {
  const problem = findTextProblem(text, variables);
  if (problem !== null) return fail(problem);
  const instructions = split(text);
  if (instructions === null) return fail('This is not a complete formula.');
  const tree = build(instructions);
  if (typeof tree === 'string') return fail(tree);
  const wrong = findTypeProblem(tree, 'number');
  return wrong === null ? succeed(tree) : fail(wrong);
}

function findTextProblem(text: string, variables: ReadonlySet<string>): string | null {
  if (text.trim() === '') return 'Write a formula, such as value / effort.';
  if (text.length > MOST_CHARACTERS) return `A formula has at most ${MOST_CHARACTERS} characters.`;
  if (!ALLOWED.test(text)) return 'A formula holds names, numbers, operators and parentheses only.';
  let depth = 0;
  for (const sign of text) {
    if (sign === '(' && ++depth > DEEPEST) return 'The parentheses are nested too deeply.';
    if (sign === ')') depth--;
  }
  const unknown = (text.match(WORDS) ?? []).find((word) => !isKnown(word, variables));
  return unknown === undefined ? null : `There is no criterion “${unknown}”.`;
}

/** Names that JavaScript objects have by themselves are refused even if a criterion were called so. */
function isKnown(word: string, variables: ReadonlySet<string>): boolean {
  return !(word in Object.prototype) && (variables.has(word) || FUNCTIONS.has(word) || KEYWORDS.has(word));
}

function split(text: string): readonly Instruction[] | null {
  const parser = new Parser({ allowMemberAccess: false, operators: { assignment: false, fndef: false, in: false, concatenate: false, factorial: false, random: false } });
  // E and PI would hide criteria of that name.
  parser.consts = Object.create(null);
  try {
    return (parser.parse(text) as unknown as { readonly tokens: readonly Instruction[] }).tokens;
  } catch {
    return null;
  }
}

function build(instructions: readonly Instruction[]): FormulaNode | string {
  const stack: FormulaNode[] = [];
  for (const instruction of instructions) {
    const problem = apply(instruction, stack);
    if (problem !== null) return problem;
  }
  const tree = stack.pop();
  return tree === undefined || stack.length > 0 ? 'This is not a complete formula.' : tree;
}

/** Does one instruction on the stack; returns what is wrong with it, or null. */
function apply({ type, value }: Instruction, stack: FormulaNode[]): string | null {
  const node = read(type, value, stack);
  if (typeof node === 'string') return node;
  stack.push(node);
  return null;
}

function read(type: string, value: unknown, stack: FormulaNode[]): FormulaNode | string {
  if (type === 'INUMBER') return typeof value === 'number' ? { kind: 'constant', value } : 'Only numbers can be used.';
  if (type === 'IVAR') return { kind: 'variable', name: String(value) };
  if (type === 'IEXPR') return build(value as readonly Instruction[]);
  if (type === 'IFUNCALL') return readCall(Number(value), stack);
  const operands = { IOP1: 1, IOP2: 2, IOP3: 3 }[type];
  if (operands === undefined || stack.length < operands) return 'This is not a complete formula.';
  const [a, b, c] = stack.splice(-operands) as [FormulaNode, FormulaNode, FormulaNode];
  const operator = String(value);
  if (operands === 1) return readUnary(operator, a);
  if (operands === 3) return { kind: 'choose', when: a, yes: b, no: c };
  if (ARITHMETIC.has(operator)) return { kind: 'binary', operator, left: a, right: b };
  if (COMPARISONS.has(operator)) return { kind: 'compare', operator, left: a, right: b };
  if (operator === 'and' || operator === 'or') return { kind: 'logic', operator, left: a, right: b };
  return `The operator ${operator} is not known.`;
}

function readUnary(operator: string, of: FormulaNode): FormulaNode | string {
  if (operator === '+') return of;
  if (operator === '-') return { kind: 'binary', operator: '-', left: { kind: 'constant', value: 0 }, right: of };
  if (operator === 'not') return { kind: 'not', of };
  return FUNCTIONS.has(operator) ? { kind: 'call', name: operator, of: [of] } : `The function ${operator} is not known.`;
}

function readCall(count: number, stack: FormulaNode[]): FormulaNode | string {
  const of = stack.splice(-count);
  const callee = stack.pop();
  if (callee?.kind !== 'variable' || of.length !== count) return 'This is not a complete formula.';
  const [when, yes, no] = of;
  if (callee.name === 'if' && when !== undefined && yes !== undefined && no !== undefined && count === 3) {
    return { kind: 'choose', when, yes, no };
  }
  if (!FUNCTIONS.has(callee.name)) return `The function ${callee.name} is not known.`;
  return { kind: 'call', name: callee.name, of };
}

type NodeType = 'number' | 'condition';

function findTypeProblem(node: FormulaNode, wanted: NodeType): string | null {
  if (node.kind === 'variable' && (FUNCTIONS.has(node.name) || KEYWORDS.has(node.name))) return `${node.name} needs its values in parentheses.`;
  const isCondition = node.kind === 'compare' || node.kind === 'logic' || node.kind === 'not';
  if (node.kind !== 'choose' && isCondition !== (wanted === 'condition')) {
    return wanted === 'number' ? 'A condition stands where a number is needed; use if(condition, a, b).' : 'A number stands where a condition is needed.';
  }
  const parts = partsOf(node, wanted);
  for (const [part, type] of parts) {
    const problem = findTypeProblem(part, type);
    if (problem !== null) return problem;
  }
  return null;
}

function partsOf(node: FormulaNode, wanted: NodeType): [FormulaNode, NodeType][] {
  switch (node.kind) {
    case 'constant':
    case 'variable':
      return [];
    case 'call':
      return node.of.map((part) => [part, 'number']);
    case 'binary':
    case 'compare':
      return [[node.left, 'number'], [node.right, 'number']];
    case 'logic':
      return [[node.left, 'condition'], [node.right, 'condition']];
    case 'not':
      return [[node.of, 'condition']];
    case 'choose':
      return [[node.when, 'condition'], [node.yes, wanted], [node.no, wanted]];
    default:
      return node satisfies never;
  }
}
