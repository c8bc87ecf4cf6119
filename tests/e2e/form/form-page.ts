// A complaint form as shop software has them, in a page of its own: React and Vue fields, an editor, a frame, a list of
// clickable types, an uploader. What its own code knows stands in <output> elements.
import { createElement as el, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref } from 'vue';

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};

function ReactPart() {
  const [text, setText] = useState('');
  const [names, setNames] = useState<string[]>([]);
  const type = (event: { target: { value: string } }) => setText(event.target.value);
  const take = (event: { target: { files: FileList | null } }) =>
    setNames([...(event.target.files ?? [])].map(({ name, type: mime, size }) => `${name} ${mime} ${size}`));
  return el(
    'div',
    null,
    el('label', null, '投诉内容', el('textarea', { value: text, onChange: type, rows: 4 })),
    el('output', { id: 'react-knows' }, text),
    el(
      'label',
      null,
      '上传凭证（最多4张，每张不超过2MB）',
      el('input', { type: 'file', accept: 'image/*', multiple: true, onChange: take }),
    ),
    el('output', { id: 'files-known' }, names.join('\n')),
  );
}

function vuePart() {
  const text = ref('');
  return () => [
    h('label', { for: 'vue' }, '补充说明'),
    h('textarea', {
      id: 'vue',
      maxlength: 60,
      value: text.value,
      onInput: (event: Event) => {
        text.value = (event.target as HTMLTextAreaElement).value;
      },
    }),
    h('output', { id: 'vue-knows' }, text.value),
  ];
}

createRoot(place('react')).render(el(ReactPart));
createApp({ setup: vuePart }).mount('#vue-part');

let submitted = 0;
place('form').addEventListener('submit', (event) => {
  event.preventDefault();
  submitted++;
  place('submitted').textContent = String(submitted);
});
for (const chip of document.querySelectorAll('.type')) {
  chip.addEventListener('click', () => {
    place('type-known').textContent = chip.textContent;
  });
}
