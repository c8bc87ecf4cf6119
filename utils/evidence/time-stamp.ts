/** What a time-stamping authority gave: a whole TimeStampResp (RFC 3161) in DER. */
export interface TimeStamp {
  /** Our own short name of the authority: `[a-z0-9-]{1,20}`. */
  authority: string;
  token: Uint8Array<ArrayBuffer>;
}
