import type { ProjectStatus } from '../shared/project-status';
import type { Stage } from '../shared/stage';
import type { Standing } from './import-mapping';

/**
 * Words for where a project stands, the more specific ahead. What runs stays `active`: serving, watching and mending a
 * model takes people too. The person sees each reading and corrects it.
 */
const WORDS: readonly (readonly [RegExp, Stage, ProjectStatus])[] = [
  [/retire|decommission|sunset|end of life|eingestellt/, 'maintenance', 'stopped'],
  [/cancel|abandon|reject|terminat|stopped|discontinu|abgebrochen|withdrawn/, 'goal', 'stopped'],
  [/on hold|paused|suspend|deferred|pausiert|blocked/, 'goal', 'paused'],
  [/^(done|completed?|finished|closed|abgeschlossen)$/, 'serving', 'finished'],
  [/^goal|idea|proposed|proposal|backlog|plann?(ed|ing)|initiat|concept|candidate|intake|^new$|not started|to ?do|geplant|idee/, 'goal', 'candidate'],
  [/pre ?deploy|in development|^development|^build|in progress|acquisition|implement|entwicklung|prototyp/, 'training', 'active'],
  [/^data|labell?ing|daten/, 'data', 'active'],
  [/^feature/, 'features', 'active'],
  [/^train|model?ling/, 'training', 'active'],
  [/pilot|\bpoc\b|proof of concept|evaluat|validat|^test|experiment|trial/, 'evaluation', 'active'],
  [/^deployment|deploying|roll ?out|launching/, 'deployment', 'active'],
  [/monitor/, 'monitoring', 'active'],
  [/maintenance|wartung/, 'maintenance', 'active'],
  [/deployed|production|operation|\blive\b|in use|serving|launched|released|produktiv|betrieb|^active$|^aktiv$/, 'serving', 'active'],
];

/** What a word for a stage means; null for one that is not known. */
export function readStanding(text: string): Standing | null {
  const clean = text.toLowerCase().replaceAll(/[\s_-]+/g, ' ').trim();
  const found = WORDS.find(([pattern]) => pattern.test(clean));
  return found ? { stage: found[1], status: found[2] } : null;
}
