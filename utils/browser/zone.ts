/** IANA zone of this computer's clock. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
