import { redirect } from 'next/navigation';
import { routes } from '@/lib/platform/routes';

export default async function SettingsPage({ params }: PageProps<'/w/[workspace]/settings'>) {
  redirect(routes.settings((await params).workspace));
}
