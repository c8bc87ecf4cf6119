import { Check } from 'lucide-react';
import { useText } from '../frame/text-context.tsx';

export interface ReviewStep {
  itemId: string;
  /** 证据1 订单页 */
  label: string;
  /** Places that nobody has looked at. */
  open: number;
  seen: boolean;
}

interface ReviewStepsProps {
  steps: readonly ReviewStep[];
  current: string;
  onGo(itemId: string): void;
}

/** All items of the bundle and how far each is. */
export function ReviewSteps({ steps, current, onGo }: ReviewStepsProps) {
  const { redaction } = useText();
  return (
    <nav aria-label={redaction.items}>
      <ul className="cp-steps">
        {steps.map(({ itemId, label, open, seen }) => (
          <li key={itemId}>
            <button
              className="cp-step"
              type="button"
              aria-current={itemId === current ? 'step' : undefined}
              onClick={() => onGo(itemId)}
            >
              {label}{' '}
              {open > 0 ? (
                <span className="cp-step-open cp-number">
                  <span aria-hidden>{open}</span>
                  <span className="cp-hidden">{redaction.stepLeft({ count: open })}</span>
                </span>
              ) : seen ? (
                <Check size="0.875rem" role="img" aria-label={redaction.seen} aria-hidden={false} />
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
