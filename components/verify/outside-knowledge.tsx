import { TextInput } from '@mantine/core';
import { ChooseFiles, Chosen } from './bundle-picker.tsx';
import { useVerifyText } from './verify-text.ts';

interface OutsideKnowledgeProps {
  thumbprint: string;
  /** What was typed cannot be a fingerprint. */
  wrong: boolean;
  roots: readonly File[];
  tokens: readonly File[];
  onThumbprint(text: string): void;
  onRoots(files: File[]): void;
  onRemoveRoot(file: File): void;
  onTokens(files: File[]): void;
  onRemoveToken(file: File): void;
}

export const ROOT_FILES = /\.(?:pem|crt|cer|der)$/i;
export const TOKEN_FILES = /\.(?:tsr|tst|tsa)$/i;

/** The two things that no bundle can vouch for itself. */
export function OutsideKnowledge(props: OutsideKnowledgeProps) {
  const { thumbprint, wrong, roots, tokens, onThumbprint, onRoots, onTokens } = props;
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
      <FileGroup
        title={text.roots}
        hint={text.rootsHint}
        button={text.chooseRoots}
        accept=".pem,.crt,.cer,.der"
        files={roots}
        onFiles={onRoots}
        onRemove={props.onRemoveRoot}
      />
      <FileGroup
        title={text.beside}
        hint={text.besideHint}
        button={text.chooseBeside}
        accept=".tsr,.tst,.tsa"
        files={tokens}
        onFiles={onTokens}
        onRemove={props.onRemoveToken}
      />
    </section>
  );
}

interface FileGroupProps {
  title: string;
  hint: string;
  button: string;
  accept: string;
  files: readonly File[];
  onFiles(files: File[]): void;
  onRemove(file: File): void;
}

function FileGroup({ title, hint, button, accept, files, onFiles, onRemove }: FileGroupProps) {
  return (
    <div className="cp-stack">
      <strong>{title}</strong>
      <p className="cp-muted">{hint}</p>
      <ChooseFiles label={button} accept={accept} prominent={false} onFiles={onFiles} />
      {files.length > 0 ? <Chosen label={title} files={files} onRemove={onRemove} /> : null}
    </div>
  );
}
