import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { SignedOut } from '@/components/shell/signed-out';

/** One quiet column for the pages that come before any workspace. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[760px] flex-col px-5 pt-[10dvh] pb-12">
      <p className="mb-10 flex items-center gap-2 text-3 font-strong">
        <Logo />
        Groundwork
      </p>
      <SignedOut />
      {children}
    </main>
  );
}
