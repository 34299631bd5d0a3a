import type { Metadata } from 'next';
import { TokenSettings } from '@/components/tokens/token-settings';
import { loadTokens } from '@/lib/features/tokens/loaders';

export const metadata: Metadata = { title: 'Tokens' };

export default async function TokenSettingsPage({ params }: PageProps<'/w/[workspace]/settings/tokens'>) {
  return <TokenSettings {...await loadTokens((await params).workspace)} />;
}
