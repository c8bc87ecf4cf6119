// Stop and pause reach a recording wherever it runs: in a page of ours or in the offscreen document.
export type RecordingCommand = 'stop' | 'pause' | 'resume';

const CHANNEL = 'cardproof-recording';

interface Order {
  jobId: string;
  command: RecordingCommand;
}

export function sendCommand(jobId: string, command: RecordingCommand): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ jobId, command } satisfies Order);
  channel.close();
}

/** @returns a function that stops listening */
export function listenForCommands(jobId: string, onCommand: (command: RecordingCommand) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if (data.jobId === jobId) onCommand(data.command);
  });
  return () => channel.close();
}
