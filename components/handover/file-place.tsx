import { Button } from '@mantine/core';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import type { FilePlaceView } from './form-view.ts';

interface FilePlaceProps {
  view: FilePlaceView;
  onAttach(): void;
}

export const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

/** Where the page takes files: masked copies go in, nothing is submitted. */
export function FilePlace({ view, onAttach }: FilePlaceProps) {
  const { files, comma } = useText().handover;
  const { target, takesPictures, done, working } = view;
  return (
    <section className="cp-stack" aria-label={files.title}>
      <h3>{files.title}</h3>
      <p className="cp-muted">
        <bdi>{target.label || files.unnamed}</bdi>
        {'　'}
        {takesPictures
          ? view.files === 1
            ? files.one
            : files.takes({ files: view.files, size: megabytes(view.bytes) })
          : files.noPictures}
      </p>
      {takesPictures ? (
        <Button variant="light" disabled={!target.writable} loading={working !== null} onClick={onAttach}>
          {files.go}
        </Button>
      ) : null}
      <div role="status" className="cp-stack">
        {working ? <p>{files.working(working)}</p> : null}
        {done ? (
          <Notice
            tone={done.outcome === 'attached' || done.outcome === 'taken' ? 'ok' : 'warn'}
            what={files.done[done.outcome]}
          >
            {done.names.length > 0 ? <p>{files.names({ names: done.names.join(comma) })}</p> : null}
            {done.left.length > 0 ? <p>{files.left({ names: done.left.join(comma) })}</p> : null}
            {done.unseen.length > 0 ? <p>{files.unseen({ names: done.unseen.join(comma) })}</p> : null}
          </Notice>
        ) : null}
      </div>
    </section>
  );
}
