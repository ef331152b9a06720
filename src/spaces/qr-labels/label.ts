/** What stands on one sticker. */
export interface Label {
  /** Where the QR code leads. */
  url: string;
  code: string;
  nameEn: string;
  /** Traditional Chinese, where the space has such a name. */
  nameZh?: string;
  /** Such as `5E · 3/F`. */
  place: string;
}
