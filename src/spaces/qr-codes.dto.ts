/** What the sticker of a space says. */
export class QrCodeShown {
  spaceId: string;
  spaceCode: string;
  /** Sent to `POST /check-in` by who has scanned it. */
  code: string;
  links: QrCodeLinks;
}

export class QrCodeLinks {
  /** The page that the sticker leads to: print its address as a QR code. */
  html: string;
}
