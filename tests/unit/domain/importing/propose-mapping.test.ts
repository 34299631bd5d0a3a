import { describe, expect, it } from 'vitest';
import { readTextTable } from '@/lib/domain/importing/build-table';
import { decodeText } from '@/lib/domain/importing/decode-text';
import { describeColumn } from '@/lib/domain/importing/describe-column';
import { proposeMapping } from '@/lib/domain/importing/propose-mapping';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { readExcerpt } from '../../../support/portfolio/read-portfolio';

const people = [
  { id: 'p1', name: 'Ines Moreau', email: 'ines@example.test' },
  { id: 'p2', name: 'Jonas Brekke', email: null },
  { id: 'p3', name: 'Jonas Brekke', email: 'jb@example.test' },
];

function propose(text: string) {
  const table = readTextTable({ text, encoding: 'UTF-8' });
  if (!table.ok) throw new Error(table.reason);
  const facts = table.value.columns.map((_, index) => describeColumn(table.value, index));
  return proposeMapping(table.value, facts, { source: 'list', criteria: DEFAULT_SCORING_MODEL.criteria, people });
}

const targets = (text: string) => Object.fromEntries(Object.entries(propose(text).columns).map(([name, { target }]) => [name, target]));

describe('proposeMapping', () => {
  it('reads the real portfolio as a person would', () => {
    const decoded = decodeText(readExcerpt());
    const found = targets(decoded.ok ? decoded.value.text : '');
    expect(found).toMatchObject({ use_case_name: 'name', problem_solved: 'description', development_stage: 'stage', id: 'externalId', topic_area: 'tags', classification: 'tags', operational_date: 'liveOn', hi_appeal_process: 'keep' });
    expect(Object.values(found).filter((target) => target === 'scope')).toHaveLength(1);
  });

  it('knows German names', () => {
    expect(targets('Projekt;Beschreibung;Phase;Verantwortlich;Schlagworte;Anfang;Frist\nA;Ein langer Text über A;Pilot;Ines;x, y;01.02.2025;03.04.2025\n')).toEqual({
      Projekt: 'name', Beschreibung: 'description', Phase: 'stage', Verantwortlich: 'owner', Schlagworte: 'tags', Anfang: 'startsOn', Frist: 'dueOn',
    });
  });

  it('finds name and stage by what the cells hold', () => {
    expect(targets('What,Where are we\nChurn model,Pilot\nFraud alerts,Deployed\nInvoice reader,Idea\n')).toEqual({ What: 'name', 'Where are we': 'stage' });
  });

  it('finds a score by the name of its criterion', () => {
    const criterion = DEFAULT_SCORING_MODEL.criteria[0];
    expect(targets(`Name,${criterion?.name}\nA,5\nB,7\n`)).toMatchObject({ [criterion?.name ?? '']: `criterion:${criterion?.key}` });
  });

  it('takes a date column only if it holds dates', () => expect(targets('Name,Start date\nA,soon\nB,later\n')).toMatchObject({ 'Start date': 'keep' }));

  it('reads stages in words, and people by address or by a name that only one has', () => {
    const { stages, owners } = propose('Name,Stage,Owner\nA,Retired,ines@example.test\nB,Pre-deployment,Jonas Brekke\nC,Serving,INES MOREAU\nD,???,x\n');
    expect(stages).toEqual({ Retired: { stage: 'maintenance', status: 'stopped' }, 'Pre-deployment': { stage: 'training', status: 'active' }, Serving: { stage: 'serving', status: 'active' }, '???': { stage: 'goal', status: 'candidate' } });
    expect(owners).toEqual({ 'ines@example.test': 'p1', 'Jonas Brekke': null, 'INES MOREAU': 'p1', x: null });
  });
});
