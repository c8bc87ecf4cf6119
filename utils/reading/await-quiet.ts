import { everyElement, frameDocument, isFrame } from './flat-tree.ts';

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Resolves once nothing was added, removed or rewritten for `quietMs`, after `maxMs` at the latest. */
export function awaitQuiet(quietMs = 500, maxMs = 3000): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      // A page that shows no word yet, or grey bars in place of words, is still starting, however still it stands.
      if (isBlank() || hasPlaceholders()) quiet = setTimeout(settle, quietMs);
      else finish();
    };
    const finish = () => {
      clearTimeout(quiet);
      clearTimeout(limit);
      observer.disconnect();
      resolve();
    };
    let quiet = setTimeout(settle, quietMs);
    const limit = setTimeout(finish, maxMs);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(settle, quietMs);
    });
    for (const root of watchedRoots()) observer.observe(root, WATCHED);
  });
}

function isBlank(): boolean {
  const body: HTMLElement | null = document.body;
  if (body === null) return true;
  return (
    body.innerText.trim() === '' &&
    !everyElement(document, () => null).some((element) => element.shadowRoot || isFrame(element))
  );
}

function hasPlaceholders(): boolean {
  const bars = document.querySelectorAll('[class*="skeleton" i], .animate-pulse, [aria-busy="true"]');
  return [...bars].slice(0, 50).some((bar) => bar.checkVisibility() && (bar.textContent ?? '').trim() === '');
}

function watchedRoots(): Node[] {
  const roots: Node[] = [document];
  for (const element of everyElement(document, () => null)) {
    if (element.shadowRoot) roots.push(element.shadowRoot);
    const inner = isFrame(element) ? frameDocument(element) : null;
    if (inner) roots.push(inner);
  }
  return roots;
}
