import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass, type ButtonVariant } from './button-style';
import { Kbd } from './kbd';

type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant; icon?: ReactNode; shortcut?: string };

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant = 'default', icon, shortcut, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, className)}>
      {icon}
      {children}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </Link>
  );
}
