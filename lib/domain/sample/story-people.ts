import type { RoleKey } from '../scoring/criterion';

export type StoryPerson = {
  readonly key: string;
  readonly name: string;
  readonly hoursPerWeek: number;
  readonly roles: readonly { readonly role: RoleKey; readonly share: number }[];
  /** Days off in the planned quarter: first workday counted from its beginning, and how many calendar days. */
  readonly away?: { readonly from: number; readonly days: number; readonly note: string };
};

const WEEK = 37.5;

function person(key: string, name: string, roles: Readonly<Record<RoleKey, number>>, rest: Partial<StoryPerson> = {}): StoryPerson {
  return { key, name, hoursPerWeek: WEEK, roles: Object.entries(roles).map(([role, share]) => ({ role, share })), ...rest };
}

/** Applied ML at Halden Freight. Nobody is a UX specialist: one of the gaps that the team page shows. */
/** The product owner, whose part whoever opens the sample takes. */
export const STORY_VISITOR = 'Ines Moreau';

export const STORY_PEOPLE: readonly StoryPerson[] = [
  person('ines', STORY_VISITOR, { productOwner: 1 }),
  person('sofie', 'Sofie Dahl', { productOwner: 1 }),
  person('daniel', 'Daniel Weiss', { productOwner: 1 }),
  person('helene', 'Helene Aas', { sponsor: 0.1 }),
  person('jonas', 'Jonas Brekke', { dataScientist: 1 }, { away: { from: 45, days: 5, note: 'Winter holiday' } }),
  person('farid', 'Farid Nazari', { dataScientist: 1 }),
  person('klara', 'Klara Lindqvist', { dataScientist: 1 }, { away: { from: 3, days: 5, note: 'Conference' } }),
  person('tomas', 'Tomas Rocha', { dataScientist: 1 }),
  person('yuki', 'Yuki Arai', { dataScientist: 1 }),
  person('elin', 'Elin Strand', { dataScientist: 0.4 }),
  person('ada', 'Ada Okafor', { mlEngineer: 1 }),
  person('marek', 'Marek Novak', { mlEngineer: 1 }, { away: { from: 60, days: 4, note: 'Moving house' } }),
  person('lucia', 'Lucia Ferri', { mlEngineer: 1 }),
  person('owen', 'Owen Byrne', { mlEngineer: 1 }),
  person('petr', 'Petr Horák', { dataEngineer: 1 }),
  person('aisha', 'Aisha Karim', { dataEngineer: 1 }),
  person('sven', 'Sven Holm', { dataEngineer: 1 }, { hoursPerWeek: 30 }),
  person('liv', 'Liv Tangen', { labeling: 1 }),
  person('nadia', 'Nadia Petit', { labeling: 1 }, { hoursPerWeek: 20 }),
  person('rolf', 'Rolf Eide', { domainExpert: 0.6 }),
  person('ursula', 'Ursula Kern', { domainExpert: 0.6 }),
  person('mei', 'Mei Sato', { mlops: 0.9, mlEngineer: 0.1 }),
  person('henrik', 'Henrik Lund', { mlops: 0.75, softwareEngineer: 0.25 }),
  person('paula', 'Paula Costa', { softwareEngineer: 1 }),
];

/** What an hour of a role costs, in the sample's currency, with all that is paid on top of wages. */
export const STORY_RATES: readonly { readonly role: RoleKey; readonly hourlyCost: number }[] = [
  { role: 'dataScientist', hourlyCost: 78 },
  { role: 'mlEngineer', hourlyCost: 82 },
  { role: 'dataEngineer', hourlyCost: 75 },
  { role: 'softwareEngineer', hourlyCost: 76 },
  { role: 'mlops', hourlyCost: 80 },
  { role: 'labeling', hourlyCost: 46 },
  { role: 'domainExpert', hourlyCost: 64 },
  { role: 'productOwner', hourlyCost: 84 },
];

/** What an hour of compute costs, in the sample's currency. */
export const STORY_COMPUTE_PRICE = 2.4;
