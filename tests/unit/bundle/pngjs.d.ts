declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    /** RGBA, 8 bits each. */
    data: Buffer;
    static sync: {
      read(bytes: Buffer): PNG;
      write(png: PNG, options?: { colorType?: number; filterType?: number; deflateLevel?: number }): Buffer;
    };
  }
}
