import type { Metadata } from 'next';
import { AccountSettings } from '@/components/identity/account-settings';
import { loadAccount } from '@/lib/features/identity/loaders';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  return <AccountSettings {...await loadAccount()} />;
}
