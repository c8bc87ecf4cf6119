// Pages that are never saved without asking: banks, mail, log-ins.
import type { Facts } from '../evidence/facts.ts';
import type { PageSnapshot } from '../evidence/page-snapshot.ts';

const SENSITIVE_HOST =
  /(^|\.)(icbc|ccb|abchina|boc|bankcomm|cmbchina|psbc|spdb|cib|citicbank|cebbank|cmbc|pingan|hxb|gdb|unionpay|95516|webank|mybank|chase|hsbc|citi|paypal)\.(com|cn|com\.cn|net)$|(^|\.)bank\b|(^|\.)e?bank[a-z0-9-]*\.[a-z]+$/i;
const MAIL_HOST =
  /^(mail|webmail|email|outlook|owa|exmail|wx\.mail|e\.mail)\.|(^|\.)(gmail|protonmail|proton)\.[a-z]+$/i;

export function isSensitivePage(snapshot: PageSnapshot, facts: Facts): boolean {
  const host = URL.parse(snapshot.url)?.hostname ?? '';
  if (SENSITIVE_HOST.test(host) || MAIL_HOST.test(host)) return true;
  // Card shops ask for a query password on ordinary pages, so the field alone says nothing there.
  const asksPassword = snapshot.fields.some(
    (field) => field.type === 'password' && snapshot.elements[field.element]?.visible,
  );
  return asksPassword && facts.pageKind === 'other';
}
