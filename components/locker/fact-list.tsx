import type { ReactNode } from 'react';

export interface FactLine {
  name: string;
  value: ReactNode;
}

/** Names and values; a line without a value is not shown, because nothing is made up for it. */
export function FactList({ lines }: { lines: readonly FactLine[] }) {
  return (
    <dl className="cp-facts">
      {lines
        .filter(({ value }) => value !== null && value !== '')
        .map(({ name, value }) => (
          <Line key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

function Line({ name, value }: FactLine) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
