import { everyElement, type ShadowOpener } from './flat-tree.ts';
import { looksLikePasswordField } from './password-field.ts';
import { overrideStyle } from './style-override.ts';

const BLANK = {
  color: 'transparent',
  '-webkit-text-fill-color': 'transparent',
  'text-shadow': 'none',
  'caret-color': 'transparent',
  transition: 'none',
};

/** Makes the content of password fields unpainted without touching value or layout; returns how to undo it. */
export function blankPasswords(openClosedShadowRoot: ShadowOpener): () => void {
  const restores: (() => void)[] = [];
  for (const element of everyElement(document, openClosedShadowRoot)) {
    if (looksLikePasswordField(element)) restores.push(overrideStyle(element, BLANK));
  }
  return () => {
    for (const restore of restores.splice(0)) restore();
  };
}
