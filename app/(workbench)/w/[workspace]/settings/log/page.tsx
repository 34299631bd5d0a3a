import type { Metadata } from 'next';
import { HistoryLog } from '@/components/history/history-log';
import { loadHistory } from '@/lib/features/history/loaders';

export const metadata: Metadata = { title: 'Log' };

export default async function LogPage({ params }: PageProps<'/w/[workspace]/settings/log'>) {
  return <HistoryLog {...await loadHistory((await params).workspace)} />;
}
