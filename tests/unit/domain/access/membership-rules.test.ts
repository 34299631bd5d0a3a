import { describe, expect, it } from 'vitest';
import { isAtMost, refuseLastOwner, refuseMembershipChange, rolesToGive } from '@/lib/domain/access/membership-rules';
import { roles } from '@/lib/domain/access/permissions';

describe('membership rules', () => {
  it('lets owners give every role, admins all but owner, others none', () => {
    expect(rolesToGive('owner')).toEqual(roles);
    expect(rolesToGive('admin')).toEqual(['admin', 'productOwner', 'member', 'viewer']);
    expect(rolesToGive('productOwner')).toEqual([]);
    expect(rolesToGive('viewer')).toEqual([]);
  });

  it('keeps the last owner', () => {
    expect(refuseMembershipChange({ by: 'owner', from: 'owner', to: 'admin', owners: 1 })).toMatch(/needs an owner/);
    expect(refuseMembershipChange({ by: 'owner', from: 'owner', to: null, owners: 1 })).toMatch(/needs an owner/);
    expect(refuseMembershipChange({ by: 'owner', from: 'owner', to: 'admin', owners: 2 })).toBeNull();
    expect(refuseLastOwner({ from: 'owner', to: null, owners: 1 })).not.toBeNull();
    expect(refuseLastOwner({ from: 'viewer', to: null, owners: 1 })).toBeNull();
  });

  it('lets no admin touch owners, and nobody below admin touch anyone', () => {
    expect(refuseMembershipChange({ by: 'admin', from: 'member', to: 'owner', owners: 1 })).toMatch(/Only an owner/);
    expect(refuseMembershipChange({ by: 'admin', from: 'owner', to: null, owners: 2 })).toMatch(/Only an owner/);
    expect(refuseMembershipChange({ by: 'admin', from: 'viewer', to: 'admin', owners: 1 })).toBeNull();
    for (const by of ['productOwner', 'member', 'viewer'] as const) expect(refuseMembershipChange({ by, from: 'viewer', to: null, owners: 1 })).not.toBeNull();
  });

  it('orders roles by power', () => {
    expect(isAtMost('viewer', 'owner')).toBe(true);
    expect(isAtMost('owner', 'admin')).toBe(false);
    expect(isAtMost('member', 'member')).toBe(true);
  });
});
