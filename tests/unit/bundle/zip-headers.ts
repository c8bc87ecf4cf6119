// Reads a zip by its bytes alone, so that nothing a library would smooth over goes unseen.
export interface ZipHeader {
  name: string;
  method: number;
  flags: number;
  madeBy: number;
  mode: number;
  date: number;
  time: number;
  /** Sum of extra-field and comment lengths in both headers. */
  extras: number;
}

/** @throws Error on anything but contiguous entries, a directory right behind them and a bare end record */
export function zipHeaders(bytes: Uint8Array): ZipHeader[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  if (u32(end) !== 0x06054b50 || u16(end + 20) !== 0) throw new Error('end record is not the last 22 bytes');
  const headers: ZipHeader[] = [];
  let central = u32(end + 16);
  let local = 0;
  for (let i = 0; i < u16(end + 10); i++) {
    const [nameSize, extra, comment, size] = [
      u16(central + 28),
      u16(central + 30),
      u16(central + 32),
      u32(central + 20),
    ];
    if (u32(central) !== 0x02014b50 || u32(central + 42) !== local || u32(local) !== 0x04034b50) {
      throw new Error(`entry ${i} is not where the one before it ends`);
    }
    for (const at of [6, 8, 10, 12])
      if (u16(central + at + 2) !== u16(local + at)) throw new Error('headers differ');
    const name = new TextDecoder().decode(bytes.subarray(central + 46, central + 46 + nameSize));
    headers.push({
      name,
      method: u16(central + 10),
      flags: u16(central + 8),
      madeBy: u16(central + 4),
      mode: u32(central + 38) >>> 16,
      date: u16(central + 14),
      time: u16(central + 12),
      extras: extra + comment + u16(local + 28),
    });
    local += 30 + u16(local + 26) + u16(local + 28) + size;
    central += 46 + nameSize + extra + comment;
  }
  if (local !== u32(end + 16) || central !== end) throw new Error('hidden bytes');
  return headers;
}
