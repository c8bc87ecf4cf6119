import { type VerifyText, verifyTextFor } from '../../utils/browser/text/verify.ts';
import type { TwoWords } from '../../utils/bundle/honest-words.ts';
import { useLanguage } from '../frame/text-context.tsx';

export function useVerifyText(): VerifyText {
  return verifyTextFor(useLanguage());
}

/** Picks the language of words that are kept in both. */
export function useSay(): (words: TwoWords) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : zh);
}
