import { describe, expect, it } from 'vitest';
import { may } from '@/lib/domain/access/permissions';
import { isPersonal, isUndoable, undoPermission } from '@/lib/domain/access/undo-rules';

describe('undo rules', () => {
  it('asks for the right that the change itself needed', () => {
    expect(undoPermission('Project')).toBe('edit');
    expect(undoPermission('Capacity')).toBe('plan');
    expect(undoPermission('ScoreAnswer')).toBe('log');
    expect(undoPermission('Comment')).toBe('comment');
    expect(may('member', undoPermission('ScoringModel'))).toBe(false);
    expect(may('viewer', undoPermission('Project'))).toBe(false);
  });

  it('keeps what belongs to one person to that person', () => {
    expect(isPersonal('ScoreSheet')).toBe(true);
    expect(isPersonal('Project')).toBe(false);
  });

  it('leaves membership alone', () => {
    for (const subject of ['Member', 'Workspace', 'Invitation', 'Token']) expect(isUndoable(subject)).toBe(false);
    expect(isUndoable('Goal')).toBe(true);
  });
});
