declare module 'fontkit' {
  /** Opens a font of whatever form. */
  export function create(font: Uint8Array): unknown;
}
