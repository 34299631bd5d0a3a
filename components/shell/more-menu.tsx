'use client';

import { Dialog } from '@/components/ui/dialog';
import { SideNav, type SideNavProps } from './side-nav';

/** The whole navigation, where a phone shows a tab bar alone. */
export function MoreMenu({ navigation, onClose }: { navigation: SideNavProps; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="More" side>
      <SideNav {...navigation} />
    </Dialog>
  );
}
