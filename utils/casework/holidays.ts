// Working days as the State Council published them (国办发明电〔2024〕12号, 国办发明电〔2025〕7号): days off besides weekends, and
// weekend days that are worked. A year that is not listed has no published list here: nothing may be guessed for it.

interface YearPlan {
  /** First and last day off, `MM-DD`. */
  off: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays that are working days, `MM-DD`. */
  worked: readonly string[];
}

const PUBLISHED: Readonly<Record<number, YearPlan>> = {
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

/** True where the holidays of that year are known. */
export const isPublished = (year: number): boolean => PUBLISHED[year] !== undefined;

/** null: the list says nothing of the day, or there is no list. @param day `MM-DD` */
export function publishedDay(year: number, day: string): 'off' | 'worked' | null {
  const plan = PUBLISHED[year];
  if (!plan) return null;
  if (plan.worked.includes(day)) return 'worked';
  return plan.off.some(([from, to]) => from <= day && day <= to) ? 'off' : null;
}
