// A screen nobody looks at, for what headless browsers cannot do: real key strokes and menus.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export class VirtualDisplay {
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.#server = server;
  }

  static async open(): Promise<VirtualDisplay> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const pipe = server.stdio[3];
    if (!pipe) throw new Error('Xvfb gave no display number');
    const [number] = await once(pipe, 'data');
    return new VirtualDisplay(`:${String(number).trim()}`, server);
  }

  xdotool(...args: string[]): string {
    const run = spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: this.name } });
    if (run.status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${run.stderr.toString()}`);
    return run.stdout.toString().trim();
  }

  async close(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill();
    await ended;
  }
}
