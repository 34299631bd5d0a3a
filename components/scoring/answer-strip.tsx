import dynamic from 'next/dynamic';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { BrowserOnly } from '@/components/ui/browser-only';
import type { Scale } from '@/lib/domain/scoring/criterion';
import type { Interval } from '@/lib/domain/shared/interval';
import type { AnswerAxis } from '@/lib/features/scoring/view-model';

const AnsweredStrip = dynamic(() => import('./answered-strip').then((module) => module.AnsweredStrip), { ssr: false });

type AnswerStripProps = { interval: Interval | null; scale: Scale; axis?: AnswerAxis; width?: number };

/** An answer as a small strip; the dotted track while there is none. Its numbers stand beside it. */
export function AnswerStrip({ interval, scale, axis, width = 64 }: AnswerStripProps) {
  if (interval === null) return <UnestimatedStrip width={width} label={null} />;
  return (
    <span className="block h-3.5" style={{ width }}>
      <BrowserOnly>
        <AnsweredStrip interval={interval} scale={scale} axis={axis} width={width} />
      </BrowserOnly>
    </span>
  );
}
