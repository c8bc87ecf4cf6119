/** `continue` is the bundle desk that finishes an interrupted export by itself. */
export type PopupView = 'home' | 'complaint' | 'bundle' | 'continue' | 'trouble' | 'record';
