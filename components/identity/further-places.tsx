'use client';

import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { may, type Role } from '@/lib/domain/access/permissions';
import { routes } from '@/lib/platform/routes';

/** Pages that stand in no navigation; the palette leads to them from everywhere. */
export function FurtherPlaces({ slug, role }: { slug: string; role: Role }) {
  const router = useRouter();
  const places = [
    ...(may(role, 'log') ? [{ label: 'Score projects', address: routes.scoring(slug) }] : []),
    { label: 'Scenarios', address: routes.scenarios(slug) },
    { label: 'Decision snapshots', address: routes.snapshots(slug) },
    ...(may(role, 'edit') ? [{ label: 'Import projects', address: routes.importPortfolio(slug) }] : []),
    { label: 'Scoring model', address: routes.settings(slug, 'scoring-model') },
  ];
  useShortcuts(places.map(({ label, address }) => ({ label, group: 'More pages', run: () => router.push(address) })));
  return null;
}
