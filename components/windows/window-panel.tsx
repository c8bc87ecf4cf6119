import { Button, Switch } from '@mantine/core';
import { AppWindow, Camera, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '../frame/notice.tsx';
import { useText } from '../frame/text-context.tsx';
import { incidentWords } from '../save/words.ts';
import { Running } from './running.tsx';
import type { DoneRecording, WindowActions, WindowResult, WindowView } from './window-view.ts';
import './windows.css';

interface WindowPanelProps {
  view: WindowView;
  result: WindowResult;
  actions: WindowActions;
  /** The element that shows the stream; null when it goes. */
  onVideo(video: HTMLVideoElement | null): void;
}

/** Pick a window, then take pictures of it or record it. */
export function WindowPanel({ view, result, actions, onVideo }: WindowPanelProps) {
  const text = useText();
  const { windows } = text;
  const { error, pictures } = result;
  const shown = view.step === 'live' || view.step === 'recording';
  return (
    <>
      {shown ? <video className="cp-live" ref={onVideo} muted playsInline aria-label={windows.live} /> : null}
      <Step view={view} actions={actions} />
      <div role="status" className="cp-stack">
        {pictures > 0 ? <Notice tone="ok" what={windows.pictures({ count: pictures })} /> : null}
        {error ? (
          <Notice
            tone={error === 'nothing-picked' ? 'info' : 'danger'}
            what={text.errors[error].what}
            next={text.errors[error].next}
          />
        ) : null}
      </div>
    </>
  );
}

function Step({ view, actions }: Pick<WindowPanelProps, 'view' | 'actions'>) {
  const { windows } = useText();
  switch (view.step) {
    case 'idle':
      return <Pick onPick={actions.pick} />;
    case 'live':
      return <Live countdown={view.countdown} actions={actions} />;
    case 'recording':
      return <Running view={view} actions={actions} />;
    case 'finishing':
      return <p role="status">{windows.finishing}</p>;
    case 'done':
      return (
        <>
          <div role="status">
            <Done done={view} />
          </div>
          <Pick onPick={actions.pick} again />
        </>
      );
  }
}

function Done({ done: { itemId, incidents } }: { done: DoneRecording }) {
  const text = useText();
  const { windows } = text;
  const lost = incidentWords(text, incidents);
  if (!itemId) return <Notice tone="warn" what={windows.nothing} />;
  return (
    <Notice tone={lost.length > 0 ? 'warn' : 'ok'} what={windows.saved} next={lost.join(' ')}>
      <a href={`#/item/${itemId}`}>{windows.open}</a>
    </Notice>
  );
}

function Pick({ onPick, again = false }: { onPick(audio: boolean): void; again?: boolean }) {
  const { windows } = useText();
  const [audio, setAudio] = useState(false);
  return (
    <>
      <Switch
        checked={audio}
        onChange={(event) => setAudio(event.currentTarget.checked)}
        label={windows.audio}
        description={windows.audioHint}
      />
      <div className="cp-row">
        <Button
          variant={again ? 'default' : 'filled'}
          leftSection={<AppWindow size="1.125rem" aria-hidden />}
          onClick={() => onPick(audio)}
        >
          {again ? windows.again : windows.pick}
        </Button>
        <span className="cp-muted cp-grow">{windows.pickHint}</span>
      </div>
    </>
  );
}

function Live({ countdown, actions }: { countdown: number | null; actions: WindowActions }) {
  const { windows } = useText();
  return (
    <>
      <div className="cp-row">
        <Button leftSection={<Camera size="1.125rem" aria-hidden />} onClick={() => actions.picture(false)}>
          {windows.picture}
        </Button>
        <Button variant="default" disabled={countdown !== null} onClick={() => actions.picture(true)}>
          {windows.pictureLater}
        </Button>
        <Button
          variant="light"
          leftSection={<CircleDot size="1.125rem" aria-hidden />}
          onClick={actions.record}
        >
          {windows.record}
        </Button>
        <button type="button" className="cp-link" onClick={actions.release}>
          {windows.release}
        </button>
      </div>
      <p role="status">{countdown === null ? '' : windows.countdown({ seconds: countdown })}</p>
    </>
  );
}
