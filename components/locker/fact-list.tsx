import type { ReactNode } from 'react';

export interface FactLine {
  name: string;
  value: ReactNode;
  /** Offers to show the place on the page's picture. */
  shown?: ReactNode;
}

/** Names and values; a line without a value is not shown, because nothing is made up for it. */
export function FactList({ lines }: { lines: readonly FactLine[] }) {
  return (
    <dl className="cp-facts">
      {lines
        .filter(({ value }) => value !== null && value !== '')
        .map((line) => (
          <Line key={line.name} {...line} />
        ))}
    </dl>
  );
}

function Line({ name, value, shown }: FactLine) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value} {shown}
      </dd>
    </>
  );
}
