import { createContext, useContext } from 'react';
import { type Language, type Text, textFor } from '../../utils/browser/text.ts';

const LanguageContext = createContext<Language>('zh-CN');

export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = (): Language => useContext(LanguageContext);

/** The dictionary of the language that the buyer chose. */
export function useText(): Text {
  return textFor(useLanguage());
}
