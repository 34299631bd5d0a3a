import { Section } from '@/components/ui/section';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { ROLES } from '@/lib/domain/scoring/criterion';
import { FORMULA_RESULTS } from '@/lib/domain/scoring/methods/formula-variables';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import type { AssumptionTexts, ModelDraft } from './model-draft';

type AssumptionFieldsProps = { draft: ModelDraft; currency: string; isReadOnly: boolean; onChange: (draft: ModelDraft) => void; fieldError: (path: string) => string | undefined };

type FieldOf = { readonly name: keyof AssumptionTexts; readonly label: string; readonly unit: string; readonly path: string; readonly hint?: string };

/** What is assumed where nobody answered, and what the established methods and the formula use. */
export function AssumptionFields({ draft, currency, isReadOnly, onChange, fieldError }: AssumptionFieldsProps) {
  const sign = currencySign(currency).trim();
  const field = ({ name, label, unit, path, hint }: FieldOf) => (
    <TextField key={name} label={label} unit={unit} hint={hint} readOnly={isReadOnly} value={draft.texts[name]} autoComplete="off" error={fieldError(path) ?? fieldError(`${path}.p10`)} onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [name]: event.target.value } })} />
  );
  const roleName = (role: string): string => ROLES.find(({ key }) => key === role)?.name ?? role;
  return (
    <>
      <Section title="Assumptions" aside="used where nobody has answered">
        <div className="grid items-start gap-4 pt-3 sm:grid-cols-2 md:grid-cols-3">
          {field({ name: 'moneyPerHour', label: 'An hour saved is worth', unit: sign, path: 'assumptions.moneyPerHour' })}
          {field({ name: 'moneyPerGpuHour', label: 'A GPU-hour costs', unit: sign, path: 'assumptions.moneyPerGpuHour' })}
          {field({ name: 'moneyPerPoint', label: 'An impact point is worth', unit: `${sign} a year`, path: 'assumptions.moneyPerPoint', hint: 'Empty: projects in points are ranked apart.' })}
          {field({ name: 'success', label: 'Chance of success', unit: '%', path: 'assumptions.success', hint: 'Where nobody stated one.' })}
          {field({ name: 'atZero', label: 'Effort at cost rating 0', unit: 'person-weeks', path: 'assumptions.ratedEffort.atZero' })}
          {field({ name: 'atTen', label: 'Effort at cost rating 10', unit: 'person-weeks', path: 'assumptions.ratedEffort.atTen' })}
          {field({ name: 'ratedFactor', label: 'Rated effort may miss by', unit: '×', path: 'assumptions.ratedEffort.factor' })}
          {field({ name: 'singleNumberFactor', label: 'A single number may miss by', unit: '×', path: 'assumptions.singleNumberFactor', hint: 'P90 over P50 of how far estimates here have missed.' })}
          {field({ name: 'effortCorrelation', label: 'Correlation of a project’s efforts', unit: '', path: 'assumptions.effortCorrelation', hint: '0 to below 1: how far its parts err together.' })}
        </div>
        <fieldset className="grid gap-2 pt-5">
          <legend className="text-2 font-medium">Effort that is not given by role is split so</legend>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 [&>div]:min-w-0 [&>div]:grid-cols-[minmax(0,1fr)]">
            {Object.entries(draft.roleShares).map(([role, text]) => (
              <TextField key={role} label={roleName(role)} unit="%" readOnly={isReadOnly} value={text} error={fieldError(`assumptions.roleShares.${role}`)} onChange={(event) => onChange({ ...draft, roleShares: { ...draft.roleShares, [role]: event.target.value } })} />
            ))}
          </div>
          <p role="alert" className="text-1 text-warn empty:hidden">
            {fieldError('assumptions.roleShares')}
          </p>
        </fieldset>
      </Section>
      <Section title="Other methods" aside="shown beside each project’s priority">
        <div className="grid items-start gap-4 pt-3 sm:grid-cols-3">
          {field({ name: 'moneyPerPersonWeek', label: 'A person-week costs', unit: sign, path: 'methods.moneyPerPersonWeek' })}
          {field({ name: 'years', label: 'Net present value over', unit: 'years', path: 'methods.years' })}
          {field({ name: 'rate', label: 'Discounted by', unit: '% a year', path: 'methods.rate' })}
          <TextArea className="min-w-0 sm:col-span-3" label="Own formula" rows={2} readOnly={isReadOnly} value={draft.formula} error={fieldError('formula')} hint={`Known are ${FORMULA_RESULTS.join(', ')}, every criterion by its key (${draft.criteria.slice(0, 3).map(({ key }) => key).join(', ')} …), + − * / ^, min, max, sqrt, ln, if(a > b, x, y). Division by 0 is undefined.`} onChange={(event) => onChange({ ...draft, formula: event.target.value })} />
        </div>
      </Section>
    </>
  );
}
