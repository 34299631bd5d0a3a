import { ButtonLink } from '@/components/ui/button-link';
import { Finding } from '@/components/ui/finding';
import { routes } from '@/lib/platform/routes';

/** Also what people see of workspaces that are not theirs: the answer must not tell which exist. */
export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[560px] content-center justify-items-start gap-4 px-5">
      <h1 className="font-serif text-6 font-title">Not here</h1>
      <Finding>There is nothing at this address, or it belongs to a workspace that you are not a member of.</Finding>
      <ButtonLink variant="primary" href={routes.home()}>
        Go to your workspace
      </ButtonLink>
    </main>
  );
}
