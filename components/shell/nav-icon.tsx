import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import type { NavIconName } from './navigation';

const ICONS: Record<NavIconName, IconName> = {
  portfolio: 'list-ordered',
  projects: 'folder-kanban',
  time: 'timer',
  risks: 'triangle-alert',
  capacity: 'gauge',
  library: 'library',
  reports: 'file-text',
  settings: 'settings-2',
  log: 'plus',
  scenarios: 'git-compare',
  import: 'upload',
};

export function NavIcon({ name, size = 15 }: { name: NavIconName; size?: number }) {
  return <Icon name={ICONS[name]} size={size} className="shrink-0" />;
}
