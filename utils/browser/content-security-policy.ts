/**
 * The whole policy of every extension page. `connect-src` alone leaks through images, frames, CSS and forms
 * (measured), so everything starts from 'none'. Data URLs must be decoded, not fetched.
 * @param authorities origins of the RFC 3161 authorities; nothing else can be reached
 */
export function contentSecurityPolicy(authorities: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...authorities].join(' '),
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
