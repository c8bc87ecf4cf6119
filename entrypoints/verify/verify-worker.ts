// Everything that reads a stranger's file happens here: what hangs or crashes is this worker, which the page ends.
import {
  type Examination,
  type ExamineRequest,
  examineFiles,
} from '../../utils/bundle/verify/examine-files.ts';

export type WorkerMessage = { state: 'working'; done: number; total: number } | Examination;

const post = (message: WorkerMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ExamineRequest>) => {
  examineFiles(data, (done, total) => post({ state: 'working', done, total })).then(post, (error) => {
    // Outside of the promise, so that the page hears it as an error of the worker.
    setTimeout(() => {
      throw error;
    });
  });
});
