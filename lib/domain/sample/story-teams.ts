/** Who does the work of a project. */
export type StoryTeam = {
  readonly owner: string;
  readonly scientist: string;
  readonly engineer: string;
  readonly data: string;
  readonly labeling: string;
  readonly expert: string;
  readonly operations: string;
};

const team = (owner: string, scientist: string, engineer: string, data: string, labeling: string, expert: string, operations: string): StoryTeam => ({ owner, scientist, engineer, data, labeling, expert, operations });

export const STORY_TEAMS: Readonly<Record<string, StoryTeam>> = {
  triage: team('ines', 'farid', 'marek', 'aisha', 'nadia', 'ursula', 'mei'),
  address: team('sofie', 'klara', 'lucia', 'sven', 'nadia', 'ursula', 'henrik'),
  invoice: team('sofie', 'yuki', 'owen', 'aisha', 'liv', 'ursula', 'mei'),
  customs: team('ines', 'jonas', 'ada', 'petr', 'liv', 'rolf', 'mei'),
  arrival: team('daniel', 'tomas', 'marek', 'petr', 'nadia', 'rolf', 'henrik'),
  volume: team('daniel', 'elin', 'lucia', 'sven', 'nadia', 'rolf', 'henrik'),
  claims: team('sofie', 'klara', 'owen', 'aisha', 'liv', 'ursula', 'henrik'),
  trailer: team('daniel', 'farid', 'marek', 'petr', 'nadia', 'rolf', 'mei'),
  damage: team('sofie', 'yuki', 'lucia', 'sven', 'liv', 'ursula', 'mei'),
  calls: team('ines', 'farid', 'ada', 'aisha', 'nadia', 'ursula', 'henrik'),
  renewal: team('ines', 'tomas', 'owen', 'sven', 'liv', 'ursula', 'henrik'),
  documents: team('sofie', 'yuki', 'ada', 'aisha', 'liv', 'rolf', 'mei'),
  pricing: team('daniel', 'tomas', 'marek', 'petr', 'liv', 'rolf', 'henrik'),
  pallets: team('daniel', 'klara', 'lucia', 'sven', 'nadia', 'rolf', 'mei'),
  route: team('sofie', 'elin', 'ada', 'petr', 'liv', 'rolf', 'mei'),
  shifts: team('daniel', 'klara', 'owen', 'aisha', 'liv', 'ursula', 'henrik'),
};
