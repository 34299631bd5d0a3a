/** The five unknowns that each project starts with, and what of it each concerns (domain 2.1). */
export const FIRST_UNKNOWNS = [
  { question: 'Is the required quality attainable in practice?', concerns: 'quality' },
  { question: 'How much data is needed to reach it?', concerns: 'labels' },
  { question: 'Which features, and how many, so that the model can learn and generalise?', concerns: 'features' },
  { question: 'How large must the model be?', concerns: 'modelSize' },
  { question: 'How long does one experiment take, and how many will it take?', concerns: 'experiments' },
] as const;

/** The unknowns of a project that begins. */
export function startUnknowns(projectId: string) {
  return FIRST_UNKNOWNS.map((unknown, sort) => ({ projectId, ...unknown, sort }));
}
