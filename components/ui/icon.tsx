import clsx from 'clsx';
import type { StaticImageData } from 'next/image';
import type { IconName } from './icon-names';
import sprite from './icons.svg';

const { src }: StaticImageData = sprite;

type IconProps = {
  name: IconName;
  size?: number;
  className?: string | undefined;
  /** What it says; without, it is decoration. */
  'aria-label'?: string;
};

/** A drawing of the sprite in the colour of the text. Two elements whatever it shows: pages hold many icons, and the file of drawings is loaded once. */
export function Icon({ name, size = 14, className, 'aria-label': label }: IconProps) {
  const spoken = label === undefined ? ({ 'aria-hidden': true } as const) : { role: 'img', 'aria-label': label };
  return (
    <svg {...spoken} width={size} height={size} className={clsx('icon', className)}>
      <use href={`${src}#${name}`} />
    </svg>
  );
}
