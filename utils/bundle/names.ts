// Names inside a bundle are generated; words of a page appear only as text that cannot act.

const PATH =
  /^(?!.*(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\/|$))[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)*$/i;
const MAX_PATH = 120;

/** ASCII, at most 120 characters, no `..`, no device name of Windows. */
export function isSafePath(path: string): boolean {
  return path.length <= MAX_PATH && PATH.test(path) && !path.includes('..');
}

/** @throws TypeError when the path is not safe to unpack on every system */
export function assertPath(path: string): string {
  if (!isSafePath(path)) throw new TypeError(`unsafe path ${JSON.stringify(path.slice(0, 200))}`);
  return path;
}

/** 1 → `0001` */
export function itemFolder(position: number): string {
  return String(position).padStart(4, '0');
}

/** `1-screenshot.png` → `1-screenshot.masked.png`; `3-dom.html.txt` → `3-dom.masked.txt`. */
export function maskedName(file: string, extension?: string): string {
  const [stem = file, ...extensions] = file.split('.');
  return `${stem}.masked.${extension ?? extensions[extensions.length - 1] ?? 'bin'}`;
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const INVISIBLES =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

const spell = (char: string): string =>
  `\u27e6U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\u27e7`;

/**
 * Text of a page as it may be shown: NFC, tab and line feed kept, every other control, bidi and zero-width
 * character spelled as `⟦U+202E⟧`, cut after `max` code points.
 */
export function displayText(text: string, max = 500): string {
  // Cut before the costly steps: a page may hand in megabytes.
  const bounded = text.length > max * 4 ? text.slice(0, max * 4) : text;
  const visible = bounded
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, spell)
    .replace(INVISIBLES, spell);
  const points = [...visible];
  if (points.length <= max && bounded === text) return visible;
  return `${points.slice(0, max).join('')}\u2026`;
}

/** Safe as element text and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`=/]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** One quoted cell on one line; whatever a spreadsheet could take for a formula starts with an apostrophe. */
export function csvCell(text: string): string {
  const line = displayText(text, 2000).replace(/[\t\n]+/g, ' ');
  const inert = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(line) ? `'${line}` : line;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** One line without edges: cannot begin another header of bag-info.txt. */
export function bagInfoValue(text: string): string {
  return displayText(text, 200)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}
