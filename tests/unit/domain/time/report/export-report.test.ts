import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/lib/domain/importing/write-csv';
import { exportReport } from '@/lib/domain/time/report/export-report';
import { indexOfStep } from '@/lib/domain/time/report/report-steps';

const [november, january] = [indexOfStep('month', '2025-11-01'), indexOfStep('month', '2026-01-01')];
const row = (name: string, secondsByStep: readonly number[], steps: readonly number[]) => ({ id: name, name, isRemoved: false, seconds: secondsByStep.reduce((sum, one) => sum + one, 0), decidingSeconds: 1800, entries: 3, steps, secondsByStep });

describe('a report as CSV', () => {
  it('has numbers as numbers, text that is no formula, and a column for each step without a gap', () => {
    const rows = [row('=cmd|calc', [7200, 36_000], [november, january]), row('−5 and 7, "quoted"', [900], [january])];
    const report = { rows, rowCount: 2, seconds: 44_100, decidingSeconds: 3600, entries: 6, totals: [[november, 7200, 0], [january, 36_900, 3600]] as const };
    const text = writeCsv(exportReport(report, { by: 'project', per: 'month' }));
    expect(text).toBe('\uFEFFproject,hours,hours_that_changed_a_decision,entries,2025-11-01,2025-12-01,2026-01-01\r\n\'=cmd|calc,12,0.5,3,2,0,10\r\n"−5 and 7, ""quoted""",0.25,0.5,3,0,0,0.25\r\n');
  });
});
