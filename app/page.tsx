import { redirect } from 'next/navigation';
import { findHome } from '@/lib/features/identity/loaders';

export default async function HomePage() {
  redirect(await findHome());
}
