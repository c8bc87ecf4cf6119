// Folders that the buyer picks: Chromium only. Types of the API that TypeScript does not know yet are spelled here.

interface Permissive {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Picker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const MODE = { mode: 'readwrite' } as const;

const canPick = (scope: object): scope is Picker => 'showDirectoryPicker' in scope;
const isPermissive = (handle: object): handle is Permissive => 'queryPermission' in handle;

export const offersFolders = (): boolean => canPick(globalThis);

/** Must be called first thing in a click. @returns null where the buyer chose none */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const scope: object = globalThis;
  if (!canPick(scope)) return null;
  try {
    return await scope.showDirectoryPicker({ id: 'backup', ...MODE });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export async function mayWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return !isPermissive(handle) || (await handle.queryPermission(MODE)) === 'granted';
}

/** Must be called in a click. */
export async function askToWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return !isPermissive(handle) || (await handle.requestPermission(MODE)) === 'granted';
}
