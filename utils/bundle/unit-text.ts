const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** UTF-16 units, or bytes read one character each, as a string of the same length. */
export function unitText(units: Uint16Array<ArrayBuffer> | Uint8Array): string {
  return decoder.decode(units instanceof Uint16Array ? units : Uint16Array.from(units));
}
