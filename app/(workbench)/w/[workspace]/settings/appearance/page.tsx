import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { AppearanceSettings } from '@/components/workspace/appearance-settings';
import { parseTheme, THEME_COOKIE } from '@/components/shell/theme';

export const metadata: Metadata = { title: 'Appearance' };

export default async function AppearancePage() {
  return <AppearanceSettings theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} />;
}
