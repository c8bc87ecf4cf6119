const SAVED_FROM = /saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)/;

/** Address the page gives itself: its canonical link, else the comment a browser leaves in a saved file. */
export function savedFromUrl(document: Document): string | null {
  const canonical = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? '';
  return httpUrl(canonical, document.baseURI) ?? httpUrl(savedComment(document));
}

function savedComment(document: Document): string {
  const nodes = [...document.childNodes, ...(document.documentElement?.childNodes ?? [])];
  for (const node of nodes) {
    if (node.nodeType !== 8) continue;
    const found = SAVED_FROM.exec((node as Comment).data.slice(0, 4096));
    if (found) return found[1] ?? found[2] ?? '';
  }
  return '';
}

function httpUrl(text: string, base?: string): string | null {
  if (!text) return null;
  const url = URL.parse(text, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
