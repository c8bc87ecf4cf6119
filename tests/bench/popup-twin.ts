// The floor of the popup's first paint: a finished tree handed to React, no state, no kit, no browser API.
import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { TwinNode } from './twin-tree.ts';

function styleOf(css: string): Record<string, string> {
  const style: Record<string, string> = {};
  for (const line of css.split(';')) {
    const [name = '', ...value] = line.split(':');
    const key = name.trim();
    const inScript = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (key) style[key.startsWith('--') ? key : inScript] = value.join(':').trim();
  }
  return style;
}

const PROPS: Record<string, string> = { class: 'className', for: 'htmlFor', tabindex: 'tabIndex' };

function propsOf(attributes: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) =>
      name === 'style' ? ['style', styleOf(value)] : [PROPS[name] ?? name, value],
    ),
  );
}

function drawn(node: TwinNode): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.tag, propsOf(node.attributes), ...node.children.map(drawn));
}

const { twinTree } = globalThis;
const root = document.getElementById('root');
if (root && twinTree) {
  for (const [name, value] of Object.entries(twinTree.html))
    document.documentElement.setAttribute(name, value);
  createRoot(root).render(twinTree.root.map(drawn));
}
