import { SettingsFrame } from '@/components/workspace/settings-frame';

export default async function SettingsLayout({ children, params }: LayoutProps<'/w/[workspace]/settings'>) {
  return <SettingsFrame workspaceSlug={(await params).workspace}>{children}</SettingsFrame>;
}
