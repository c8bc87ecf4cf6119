// Nothing in a bundle may run or load anything when somebody opens it.

/** Extensions that a double click starts, or that a browser shows as a page. */
const RUNS =
  /\.(?:x?html?|xht|shtml|mhtm|svgz?|xml|xslt?|[cm]?js|jse|vb[se]?|ws[fh]?|hta|ps[12]|psm1|bat|cmd|com|exe|scr|pif|msi|msix|dll|cpl|reg|lnk|url|jar|sh|bash|command|app|apk|dmg|pkg|desktop|docm|xlsm|pptm)$/i;

export const isActiveName = (path: string): boolean => RUNS.test(path);

const ELEMENTS =
  /<(?:script|i?frame|frameset|object|embed|applet|portal|form|base|link|svg|math|audio|video|source|template)\b/i;
const REFRESH = /<meta\b[^>]*http-equiv\s*=\s*["']?\s*refresh/i;
const HANDLER = /<[^>]*[\s"'/]on[a-z]+\s*=/i;
const IMPORT = /@import|url\(\s*["']?(?!data:image\/)/i;
/** Values of attributes that load or lead somewhere: a data picture, a place in the page, a file of the bundle. */
const ADDRESS =
  /[\s"'/](?:src|href|srcset|action|formaction|background|poster|ping|data)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;
const HARMLESS =
  /^["'](?:#[\w-]*|data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]*|[A-Za-z0-9](?:[A-Za-z0-9._/-]|&#47;)*)["']$/;

/** @returns whether a report runs or loads anything; the report escapes all foreign text, so markup is ours alone */
export function isActivePage(html: string): boolean {
  // A browser would read another text than we do.
  if (html.startsWith('\ufeff') || html.includes('\0')) return true;
  const tags = (html.match(/<[^>]*>?/g) ?? []).join('\n');
  return (
    [ELEMENTS, REFRESH, HANDLER].some((pattern) => pattern.test(tags)) ||
    IMPORT.test(html) ||
    [...tags.matchAll(ADDRESS)].some(([, value = '']) => !HARMLESS.test(value))
  );
}
