import { FileText, FolderKanban, Gauge, GitCompare, Library, ListOrdered, Plus, Settings2, Timer, TriangleAlert, Upload, type LucideIcon } from 'lucide-react';
import type { NavIconName } from './navigation';

const ICONS: Record<NavIconName, LucideIcon> = {
  portfolio: ListOrdered,
  projects: FolderKanban,
  time: Timer,
  risks: TriangleAlert,
  capacity: Gauge,
  library: Library,
  reports: FileText,
  settings: Settings2,
  log: Plus,
  scenarios: GitCompare,
  import: Upload,
};

export function NavIcon({ name, size = 15 }: { name: NavIconName; size?: number }) {
  const Icon = ICONS[name];
  return <Icon size={size} strokeWidth={1.6} aria-hidden className="shrink-0" />;
}
