import { useEffect, useRef, useState } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

function foldersIn(data: DataTransfer | null): string[] {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  return entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
}

interface Drops {
  onFiles(files: File[]): void;
  /** A folder looks like a file that cannot be read. */
  onFolders?(names: string[]): void;
  /** Words that came without any file, outside of fields. */
  onText(text: string): void;
}

/**
 * Files and words dropped or pasted anywhere on the page.
 * @returns true while something is held over it
 */
export function useDrops(drops: Drops): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef(drops);
  newest.current = drops;
  useEffect(() => {
    const take = (data: DataTransfer | null) => {
      const folders = foldersIn(data);
      const files = [...(data?.files ?? [])].filter(({ name }) => !folders.includes(name));
      if (folders.length > 0) newest.current.onFolders?.(folders);
      const text = files.length === 0 ? (data?.getData('text/plain') ?? '') : '';
      if (files.length > 0) newest.current.onFiles(files);
      else if (text.trim()) newest.current.onText(text);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isTyping(event.target)) take(event.clipboardData);
    };
    // Without this the browser would leave our page and show the file instead.
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDrag);
    document.addEventListener('dragleave', onDrag);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('dragleave', onDrag);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
