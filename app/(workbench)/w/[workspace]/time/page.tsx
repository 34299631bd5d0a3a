import type { Metadata } from 'next';
import { TimePage } from '@/components/time/time-page';
import { OwnTime } from '@/components/timer/own-time';
import { TimerBar } from '@/components/timer/timer-bar';
import { loadTimePage } from '@/lib/features/time/loaders';
import { loadOwnTime } from '@/lib/features/timer/loaders';

export const metadata: Metadata = { title: 'Time' };

export default async function Page({ params, searchParams }: PageProps<'/w/[workspace]/time'>) {
  const { workspace } = await params;
  const [view, own] = await Promise.all([loadTimePage(workspace, await searchParams), loadOwnTime(workspace)]);
  return <TimePage view={view} bar={<TimerBar />} day={<OwnTime view={own} />} />;
}
