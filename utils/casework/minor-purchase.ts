// A purchase by somebody under 18: other articles, other proof, and papers that must not go to the seller.

/** What has to be shown; words in the dictionaries. */
export type MinorProof =
  /** Household register or birth certificate: for payment channel, authority and court only. */
  | 'age-and-guardian'
  /** Whose device, when, against school hours; who knew the password; how the chat reads. */
  | 'child-did-it'
  /** When it was found out and that it was refused at once. */
  | 'not-agreed'
  | 'out-of-proportion'
  /** What is used up and what is still there. */
  | 'what-is-left';

export interface MinorPlan {
  /** Ids of the statutes data, most telling first. */
  statutes: readonly string[];
  proof: readonly MinorProof[];
  /** Under eight the contract is void whatever it was about: nothing about proportion has to be shown. */
  void: boolean;
}

const PROOF: readonly MinorProof[] = [
  'age-and-guardian',
  'child-did-it',
  'not-agreed',
  'out-of-proportion',
  'what-is-left',
];
const VOID_UNDER = 8;
const ADULT = 18;

/** @param age in years on the day of the purchase. @returns null for an adult or no age at all */
export function minorPlan(age: number): MinorPlan | null {
  if (!Number.isInteger(age) || age < 0 || age >= ADULT) return null;
  if (age < VOID_UNDER) {
    const proof = PROOF.filter((one) => one !== 'out-of-proportion');
    return { statutes: ['mfz-20', 'mfz-144', 'mfz-157'], proof, void: true };
  }
  return { statutes: ['mfz-19', 'mfz-145', 'mfz-157'], proof: PROOF, void: false };
}
