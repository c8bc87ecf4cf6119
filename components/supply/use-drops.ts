import { useEffect, useRef, useState } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/**
 * Files dropped or pasted anywhere on the page.
 * @returns true while something is held over it
 */
export function useDrops(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef(onFiles);
  newest.current = onFiles;
  useEffect(() => {
    const take = (list: FileList | undefined) => {
      const files = [...(list ?? [])];
      if (files.length > 0) newest.current(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isTyping(event.target)) take(event.clipboardData?.files);
    };
    // Without this the browser would leave our page and show the file instead.
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files);
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
