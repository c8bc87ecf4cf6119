// Forms as pages have them: each mounts a field and says what its owner knows, which is not always what is painted.
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { createApp, h, ref } from 'vue';
import { createFiller } from '../../../utils/filling/create-filler.ts';
import type { FillerApi } from '../../../utils/filling/filler-api.ts';

export interface Form {
  filler: FillerApi;
  place: HTMLElement;
  /** What the page's own code holds as the value. */
  state(): string;
  submitted(): number;
}

export const openRoot = (element: Element) => element.shadowRoot;

function stage(): { place: HTMLElement; submitted(): number } {
  const place = document.body.appendChild(document.createElement('form'));
  let submitted = 0;
  const count = (event: Event) => {
    event.preventDefault();
    submitted++;
  };
  place.addEventListener('submit', count);
  place.addEventListener('keydown', (event) => event.key === 'Enter' && count(event));
  onTestFinished(() => place.remove());
  return { place, submitted: () => submitted };
}

export function htmlForm(html: string): Form {
  const { place, submitted } = stage();
  place.innerHTML = html;
  const field = () => place.querySelector<HTMLTextAreaElement>('textarea, input');
  return { filler: createFiller(openRoot), place, submitted, state: () => field()?.value ?? '' };
}

/** A controlled textarea; `accept` is what the page makes of every value. */
export function reactForm(
  accept: (value: string, old: string) => string = (value) => value,
  initial = '',
): Form {
  const { place, submitted } = stage();
  let known = initial;
  function Field() {
    const [value, setValue] = useState(initial);
    known = value;
    return createElement('label', null, [
      '投诉内容',
      createElement('textarea', {
        key: 'field',
        value,
        onChange: (event: { target: { value: string } }) => setValue(accept(event.target.value, value)),
      }),
      createElement('p', { key: 'count' }, `${value.length}/300`),
    ]);
  }
  const root = createRoot(place);
  flushSync(() => root.render(createElement(Field)));
  onTestFinished(() => root.unmount());
  return { filler: createFiller(openRoot), place, submitted, state: () => known };
}

export function vueForm(initial = ''): Form {
  const { place, submitted } = stage();
  const value = ref(initial);
  const app = createApp({
    render: () =>
      h('div', [
        h('label', { for: 'reason' }, '投诉原因'),
        h('textarea', {
          id: 'reason',
          value: value.value,
          onInput: (event: Event) => {
            value.value = (event.target as HTMLTextAreaElement).value;
          },
        }),
      ]),
  });
  app.mount(place);
  onTestFinished(() => app.unmount());
  return { filler: createFiller(openRoot), place, submitted, state: () => value.value };
}

/** An editor with a model of its own: what is not in the model is painted over. */
export function modelEditor(pastes: boolean): Form {
  const { place, submitted } = stage();
  place.innerHTML = '<p>问题描述</p><div contenteditable="true" style="min-height:80px"></div>';
  const host = place.querySelector<HTMLElement>('[contenteditable]');
  if (!host) throw new Error('no editor');
  let lines: string[] = [''];
  const paint = () => {
    host.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        if (line === '') paragraph.append(document.createElement('br'));
        else paragraph.textContent = line;
        return paragraph;
      }),
    );
  };
  paint();
  host.addEventListener('paste', (event) => {
    event.preventDefault();
    if (pastes) lines = (event.clipboardData?.getData('text/plain') ?? '').split('\n');
    setTimeout(paint, 10);
  });
  host.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    if (event.inputType.startsWith('delete')) lines = [''];
    if (event.inputType === 'insertText' && !pastes) lines = (event.data ?? '').split('\n');
    setTimeout(paint, 10);
  });
  host.addEventListener('input', () => setTimeout(paint, 10));
  return { filler: createFiller(openRoot), place, submitted, state: () => lines.join('\n') };
}

/** A chat box that keeps what `input` events tell it and sends on Enter. */
export function chatBox(): Form {
  const { place, submitted } = stage();
  place.innerHTML =
    '<div class="talk"><div contenteditable="true" data-placeholder="请输入消息" style="min-height:40px"></div><button type="button">发送</button></div>';
  const host = place.querySelector<HTMLElement>('[contenteditable]');
  let known = '';
  host?.addEventListener('input', () => {
    known = host.innerText;
  });
  return { filler: createFiller(openRoot), place, submitted, state: () => known };
}

export const box = (form: Form): HTMLTextAreaElement => {
  const found = form.place.querySelector('textarea');
  if (!found) throw new Error('no textarea');
  return found;
};
