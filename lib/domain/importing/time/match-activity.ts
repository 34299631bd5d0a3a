import { matchName } from './match-name';

export type KnownActivity = { readonly id: string; readonly key: string; readonly name: string };

/** What trackers call the work of ML projects, by the key of our activity; English and German. */
const MEANT: readonly (readonly [string, RegExp])[] = [
  ['waiting', /\bwait|warte/],
  ['labeling', /label|annotat|tagging|etikett/],
  ['meetings', /meeting|besprech|stand ?up|call\b|sync\b|retro|planning|management|administrat|termin|workshop|interview|release plan/],
  ['evaluation', /evaluat|\btest|\bqa\b|review|validat|benchmark|analys/],
  ['deployment', /deploy|release|roll ?out|integrat|infrastru|devops|conversion/],
  ['monitoring', /monitor|alert/],
  ['maintenance', /maint|support|\bbug|fix|incident|wartung|operat/],
  ['serving', /serving|inference|\bapi\b/],
  ['featureEngineering', /feature|enhancement|story|merkmal/],
  ['dataCollection', /collect|scrap|acqui|sammel|datenerheb|research/],
  ['dataPreparation', /prepar|clean|etl|preprocess|aufbereit|wrangl|\bdata\b|daten/],
  ['training', /train|model|tuning|experiment|develop|entwickl|coding|programming|\bdev\b/],
  ['goalDefinition', /goal|require|spec|scop|ziel|anforder|consult|concept|konzept/],
];

/** The activity of the workspace that a word of the file most likely means; null where nothing is near. */
export function matchActivity(word: string, activities: readonly KnownActivity[]): KnownActivity | null {
  const named = matchName(word, activities);
  if (named) return named;
  const clean = word.toLowerCase();
  const key = MEANT.find(([, pattern]) => pattern.test(clean))?.[0];
  return activities.find((activity) => activity.key === key) ?? null;
}
