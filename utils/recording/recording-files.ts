/** Names under which a page stages the files of a recording; the still is staged before the first chunk. */
export const RECORDING_FILES = {
  recording: '1-recording.webm',
  chunks: '2-chunks.json',
  frame: '3-frame.png',
  seekable: '4-seekable.webm',
} as const;
