import 'server-only';
import { randomUUID } from 'node:crypto';
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { APIError } from 'better-auth/api';
import { anonymous, genericOAuth, organization } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';
import { STORY_VISITOR } from '@/lib/domain/sample/story-people';
import { getPrisma } from '../db/client';
import { env } from '../env';
import { moveMemberships } from './move-memberships';
import { findSignupRefusal } from './signup-rules';

const access = createAccessControl(defaultStatements);

export const COOKIE_PREFIX = 'groundwork';

/** Seconds that a session lives, and after which its use makes it live on. */
export const SESSION = { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 };

function createAuth() {
  const { baseUrl, isBaseUrlGiven, authSecret, oidc, disablePassword, trustProxy } = env();
  return betterAuth({
    baseURL: baseUrl,
    secret: authSecret,
    database: prismaAdapter(getPrisma(), { provider: 'postgresql' }),
    // Without a stated address people may come by any name of this machine; the browser's own origin check still holds.
    trustedOrigins: (request) => (isBaseUrlGiven || !request ? [] : ownOrigins(request)),
    telemetry: { enabled: false },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const refusal = await findSignupRefusal({ email: user.email, isAnonymous: user['isAnonymous'] === true });
            if (refusal) throw new APIError('FORBIDDEN', { message: refusal });
          },
        },
      },
    },
    emailAndPassword: { enabled: !disablePassword, minPasswordLength: 10, maxPasswordLength: 256, autoSignIn: true },
    // Whoever the provider has proven an address of opens the account of that address, also one that began with a password:
    // else nobody could go over to single sign-on. Accounts come by invitation, so none is made ahead under a stranger's address.
    account: { accountLinking: { requireLocalEmailVerified: false } },
    session: SESSION,
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 8 }, '/sign-up/email': { window: 60, max: 8 }, '/sign-in/anonymous': { window: 60, max: 20 } },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      database: { generateId: () => randomUUID() },
      ipAddress: trustProxy ? { ipAddressHeaders: ['x-forwarded-for'] } : { ipAddressHeaders: ['x-groundwork-client'] },
    },
    plugins: [
      organization({
        schema: { organization: { modelName: 'workspace' } },
        ac: access,
        // Better-auth's own endpoints only know what touches people; everything else is checked by `authorize`.
        roles: { owner: ownerAc, admin: adminAc, productOwner: memberAc, member: memberAc, viewer: memberAc },
        allowUserToCreateOrganization: (user) => user['isAnonymous'] !== true,
        invitationExpiresIn: 60 * 60 * 24 * 14,
        requireEmailVerificationOnInvitation: false,
      }),
      anonymous({
        emailDomainName: 'sample.invalid',
        // Whoever opens the sample takes a part in its story.
        generateName: () => STORY_VISITOR,
        onLinkAccount: ({ anonymousUser, newUser }) => moveMemberships(anonymousUser.user.id, newUser.user),
      }),
      apiKey({ defaultPrefix: 'gw_', enableMetadata: true, rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600 }, keyExpiration: { minExpiresIn: 1, maxExpiresIn: 366 } }),
      genericOAuth({
        config: oidc ? [{ providerId: 'oidc', discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`, clientId: oidc.clientId, clientSecret: oidc.clientSecret, scopes: oidc.scopes, pkce: true }] : [],
      }),
      nextCookies(),
    ],
  });
}

function ownOrigins(request: Request): string[] {
  const host = request.headers.get('host');
  return host ? [`http://${host}`] : [];
}

let instance: ReturnType<typeof createAuth> | undefined;

/** better-auth, made when it is first needed: a build has no database and no secret. */
export function getAuth(): ReturnType<typeof createAuth> {
  instance ??= createAuth();
  return instance;
}
