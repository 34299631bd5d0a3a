import { z } from 'zod';
import { roles } from '@/lib/domain/access/permissions';

const role = z.enum(roles, 'is not a role');

export const inviteInput = z.object({ email: z.string('is missing').trim().toLowerCase().pipe(z.email('is not an e-mail address')), role });

export const withdrawInput = z.object({ invitationId: z.uuid() });

export const changeRoleInput = z.object({ memberId: z.uuid(), role });

export const removeMemberInput = z.object({ memberId: z.uuid() });

export const restoreMemberInput = z.object({ groupId: z.uuid() });
