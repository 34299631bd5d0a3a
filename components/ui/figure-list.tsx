type FigureListProps = { figures: readonly { readonly name: string; readonly text: string; readonly isBad?: boolean }[] };

/** A few counts side by side. */
export function FigureList({ figures }: FigureListProps) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 border-y border-rule py-2">
      {figures.map(({ name, text, isBad }) => (
        <div key={name}>
          <dt className="text-2 text-ink-3">{name}</dt>
          <dd className={`num text-5 ${isBad ? 'text-warn' : ''}`}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
