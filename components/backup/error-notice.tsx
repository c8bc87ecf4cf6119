import type { ErrorCode } from '../../utils/errors.ts';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';

/** What happened and what to do next. A stop is no failure. */
export function ErrorNotice({ error }: { error: ErrorCode | 'bug' }) {
  const { errors } = useText();
  const { what, next } = errors[error];
  return <Notice tone={error === 'backup-stopped' ? 'info' : 'danger'} what={what} next={next} />;
}
