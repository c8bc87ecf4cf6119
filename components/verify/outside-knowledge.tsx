import { TextInput } from '@mantine/core';
import { ChooseFiles, Chosen } from './bundle-picker.tsx';
import { useVerifyText } from './verify-text.ts';

interface OutsideKnowledgeProps {
  thumbprint: string;
  /** What was typed cannot be a fingerprint. */
  wrong: boolean;
  roots: readonly File[];
  onThumbprint(text: string): void;
  onRoots(files: File[]): void;
  onRemoveRoot(file: File): void;
}

export const ROOT_FILES = /\.(?:pem|crt|cer|der)$/i;

/** The two things that no bundle can vouch for itself. */
export function OutsideKnowledge(props: OutsideKnowledgeProps) {
  const { thumbprint, wrong, roots, onThumbprint, onRoots, onRemoveRoot } = props;
  const text = useVerifyText();
  return (
    <section className="cp-card cp-stack">
      <h2>{text.outside}</h2>
      <p className="cp-muted">{text.outsideHint}</p>
      <TextInput
        label={text.thumbprint}
        description={text.thumbprintHint}
        value={thumbprint}
        error={wrong ? text.thumbprintWrong : null}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onChange={({ currentTarget }) => onThumbprint(currentTarget.value)}
      />
      <div className="cp-stack">
        <strong>{text.roots}</strong>
        <p className="cp-muted">{text.rootsHint}</p>
        <ChooseFiles
          label={text.chooseRoots}
          accept=".pem,.crt,.cer,.der"
          prominent={false}
          onFiles={onRoots}
        />
        {roots.length > 0 ? <Chosen label={text.roots} files={roots} onRemove={onRemoveRoot} /> : null}
      </div>
    </section>
  );
}
