/** As the keyboard in front of somebody names them. */
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
export const paletteChord = isApple ? '⌘K' : 'Ctrl K';
export const pasteChord = isApple ? '⌘V' : 'Ctrl V';
