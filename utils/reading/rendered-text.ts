/** A text node as it is painted: white space collapsed and case changed the way its parent's style asks for. */
export function renderText(raw: string, style: CSSStyleDeclaration | null): string {
  const spaced = /[\t\n\f\r]| {2}/.test(raw) ? collapse(raw, style?.whiteSpace ?? 'normal') : raw;
  if (!style || !/[a-z]/i.test(spaced)) return spaced;
  const transform = style.textTransform;
  if (transform === 'uppercase') return spaced.toUpperCase();
  return transform === 'lowercase' ? spaced.toLowerCase() : spaced;
}

export function keepsSpaces(style: CSSStyleDeclaration | null): boolean {
  const value = style?.whiteSpace ?? 'normal';
  return value.startsWith('pre') || value === 'break-spaces';
}

function collapse(raw: string, whiteSpace: string): string {
  if (whiteSpace === 'pre-line') return raw.replace(/[\t\f\r ]+/g, ' ');
  if (whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces') return raw.replace(/\r\n?/g, '\n');
  return raw.replace(/[\t\n\f\r ]+/g, ' ');
}
