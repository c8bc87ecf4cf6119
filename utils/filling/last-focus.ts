// The field that the buyer was in last, also after a click on our own surface has taken the focus away.
import { type TextField, textFieldOf } from './text-fields.ts';
import { focusedElement, type OpenRoot } from './walk-elements.ts';

/** @returns asks for the field; null where the buyer was in none */
export function watchFocus(openRoot: OpenRoot): () => TextField | null {
  let last: TextField | null = null;
  document.addEventListener(
    'focusin',
    (event) => {
      const [target] = event.composedPath();
      last = (target instanceof Element ? textFieldOf(target) : null) ?? last;
    },
    true,
  );
  return () => {
    const active = frameHasFocus() ? focusedElement(openRoot) : null;
    last = (active ? textFieldOf(active) : null) ?? last;
    return last?.isConnected ? last : null;
  };
}

/** Every frame has an active element of its own; it counts where the frame around it says so too. */
function frameHasFocus(): boolean {
  try {
    const holder = window.frameElement;
    return !holder || holder.ownerDocument.activeElement === holder;
  } catch {
    return false;
  }
}
