export type PopupView = 'home' | 'complaint' | 'bundle' | 'trouble';
