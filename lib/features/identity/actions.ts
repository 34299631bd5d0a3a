'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { z } from 'zod';
import { keepForecastsOf } from '@/lib/features/progress/mutations';
import { fillSampleWorkspace } from '@/lib/features/sample/mutations';
import { createWorkspace, deleteWorkspace } from '@/lib/features/workspace/mutations';
import { answer, parseInput, type ActionResult } from '@/lib/platform/action-client';
import { AppError } from '@/lib/platform/app-error';
import { requireSignedIn, type SignedIn } from '@/lib/platform/auth/session';
import { logError } from '@/lib/platform/log';
import { routes } from '@/lib/platform/routes';
import * as mutations from './mutations';
import { changePasswordInput, createOwnerInput, invitationInput, joinInput, providerInput, signInInput } from './schema';

const SAMPLE_NAME = 'Halden Freight';

// These come before any workspace is known, so each says itself who may: everybody, or whoever is signed in.

export async function signIn(input: z.input<typeof signInInput>): Promise<ActionResult<never>> {
  return answer(async () => {
    const { next, ...credentials } = parseInput(signInInput, input);
    await mutations.signIn(credentials);
    return redirect(next);
  });
}

export async function signInWithProvider(input: z.input<typeof providerInput>): Promise<ActionResult<never>> {
  return answer(async () => redirect(await mutations.startProviderSignIn(parseInput(providerInput, input).next)));
}

export async function signOut(): Promise<void> {
  await mutations.signOut();
  redirect(routes.home());
}

/** Goes to another of one's workspaces, by its id as the switcher knows it. */
export async function switchWorkspace(workspaceId: string): Promise<void> {
  const user = await requireSignedIn();
  const slug = await mutations.findOwnSlug(user, workspaceId);
  redirect(slug === null ? routes.welcome() : routes.portfolio(slug));
}

/** The first account of an installation, and its workspace. */
export async function createOwner(input: z.input<typeof createOwnerInput>): Promise<ActionResult<never>> {
  return answer(async () => {
    const { workspaceName, ...account } = parseInput(createOwnerInput, input);
    const user = await mutations.signUpOwner(account);
    const caller = await createWorkspace(user, { name: workspaceName });
    await mutations.removeGuests();
    return redirect(routes.portfolio(caller.workspaceSlug));
  });
}

export async function acceptInvitation(input: z.input<typeof invitationInput>): Promise<ActionResult<never>> {
  return answer(async () => {
    const user = await requireSignedIn();
    const slug = await mutations.acceptInvitation(user, parseInput(invitationInput, input).invitationId);
    return redirect(routes.portfolio(slug));
  });
}

export async function changePassword(input: z.input<typeof changePasswordInput>): Promise<ActionResult<null>> {
  return answer(async () => {
    await mutations.changePassword(parseInput(changePasswordInput, input));
    return null;
  });
}

/** One click, no account: the example, for whoever has none of it yet. */
export async function openSample(): Promise<ActionResult<never>> {
  return answer(async () => {
    const user = await mutations.signInAsGuest();
    const slug = (await mutations.findSample(user)) ?? (await makeSample(user));
    return redirect(routes.portfolio(slug));
  });
}

async function makeSample(user: SignedIn): Promise<string> {
  const caller = await createWorkspace(user, { name: SAMPLE_NAME, isSample: true });
  try {
    await fillSampleWorkspace(caller);
    // Its forecasts take some seconds, and its first page does without them. It may be removed meanwhile.
    after(() => keepForecastsOf(caller.workspaceId).catch((error: unknown) => (error instanceof AppError ? undefined : logError(error))));
    return caller.workspaceSlug;
  } catch (error) {
    // Half a sample would be opened again at the next click.
    await deleteWorkspace(caller);
    throw error;
  }
}

/** Makes the account that an invitation is for, and accepts it. */
export async function joinByInvitation(input: z.input<typeof joinInput>): Promise<ActionResult<never>> {
  return answer(async () => {
    const { invitationId, ...account } = parseInput(joinInput, input);
    const user = await mutations.signUpInvited(invitationId, account);
    const slug = await mutations.acceptInvitation(user, invitationId);
    return redirect(routes.portfolio(slug));
  });
}
