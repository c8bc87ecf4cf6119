const PASSWORD_NAME = /^(?:[a-z]{1,12}[-_.]?)?(?:passwd|password|pwd|passcode)\d?$/i;

/** Content of these is never read: what is typed as a password belongs to nobody's evidence. */
export function isPasswordField(element: Element): boolean {
  if (element.localName !== 'input') return false;
  const type = (element.getAttribute('type') ?? '').toLowerCase();
  const autocomplete = (element.getAttribute('autocomplete') ?? '').toLowerCase();
  return type === 'password' || /\b(?:current|new)-password\b/.test(autocomplete);
}

/** Also a password that the page shows in clear (an eye icon turned its type to text). */
export function looksLikePasswordField(element: Element): boolean {
  if (isPasswordField(element)) return true;
  // A read-only one is a card's password that the shop hands out, not something the buyer typed.
  if (element.localName !== 'input' || element.hasAttribute('readonly')) return false;
  const type = (element.getAttribute('type') ?? 'text').toLowerCase();
  if (type !== 'text') return false;
  return [element.getAttribute('name'), element.id].some((name) => PASSWORD_NAME.test(name ?? ''));
}
