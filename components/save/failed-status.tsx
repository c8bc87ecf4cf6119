import { Button } from '@mantine/core';
import type { ErrorCode } from '../../utils/errors.ts';
import { byteSize } from '../frame/moments.ts';
import { Notice } from '../frame/notice.tsx';
import { useLanguage, useText } from '../frame/text-context.tsx';
import type { SaveActions, SaveView } from './save-view.ts';

type Failed = Extract<SaveView, { state: 'failed' }>;

/** Saving again cannot help where the browser itself says no or the page is gone. */
const NO_RETRY: ReadonlySet<ErrorCode | 'bug'> = new Set([
  'page-restricted',
  'no-permission',
  'tab-gone',
  'locker-behind',
  'not-found',
]);
const ASKS: ReadonlySet<ErrorCode | 'bug'> = new Set(['private-window', 'sensitive-page']);

export function FailedStatus({ view, actions }: { view: Failed; actions: SaveActions }) {
  const text = useText();
  const { what, next } = text.errors[view.error];
  return (
    <>
      <Notice tone="danger" what={what} next={next} />
      {view.error === 'locker-full' ? <FreeSpace bytes={view.freeBytes} actions={actions} /> : null}
      {ASKS.has(view.error) ? (
        <Button onClick={actions.confirm}>{text.save.stillConfirm}</Button>
      ) : NO_RETRY.has(view.error) ? null : (
        <Button onClick={actions.saveAgain}>{text.save.again}</Button>
      )}
    </>
  );
}

function FreeSpace({ bytes, actions }: { bytes: number | null; actions: SaveActions }) {
  const { save } = useText();
  const language = useLanguage();
  return (
    <div className="cp-row">
      {bytes === null ? null : <span>{save.freeSpace({ free: byteSize(bytes, language) })}</span>}
      <button type="button" className="cp-link" onClick={() => actions.open('#/settings')}>
        {save.manageSpace}
      </button>
    </div>
  );
}
