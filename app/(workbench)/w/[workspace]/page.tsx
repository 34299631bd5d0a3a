import { redirect } from 'next/navigation';
import { routes } from '@/lib/platform/routes';

export default async function WorkspacePage({ params }: PageProps<'/w/[workspace]'>) {
  redirect(routes.portfolio((await params).workspace));
}
