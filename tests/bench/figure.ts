// One measured figure: a value, the floor that took turns with it in the same run, and what the design allows.

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** null where the budget is absolute. */
  floor: { name: string; value: number } | null;
  /** Largest ratio to the floor, or largest value where there is no floor; null where none is set. */
  budget: number | null;
  note?: string;
}

export interface Measured extends Figure {
  ratio: number | null;
  verdict: 'ok' | 'over budget' | 'no budget';
}

export function measured(figure: Figure): Measured {
  const ratio = figure.floor ? figure.value / figure.floor.value : null;
  const counted = ratio ?? figure.value;
  const verdict = figure.budget === null ? 'no budget' : counted <= figure.budget ? 'ok' : 'over budget';
  return { ...figure, ratio, verdict };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export function figureLine({ name, value, unit, floor, ratio, budget, verdict, note }: Measured): string {
  const paired = floor ? `${floor.name} ${digits(floor.value)} ${unit}` : '–';
  const limit = budget === null ? '–' : `≤ ${budget}`;
  const columns = [
    name,
    `${digits(value)} ${unit}`,
    paired,
    ratio === null ? '–' : ratio.toFixed(2),
    limit,
    verdict,
  ];
  return [...columns, ...(note ? [note] : [])].join(' · ');
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : 2);
}
