const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const chord = (key: string) => (isApple ? `⌘${key}` : `Ctrl ${key}`);

export const paletteChord = chord('K');
export const pasteChord = chord('V');
export const undoChord = chord('Z');
