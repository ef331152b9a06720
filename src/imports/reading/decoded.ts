import { Problem } from '../../platform/index.js';

const encodings = ['utf-8', 'big5', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** As much as says in which encoding a text is. */
const sampleBytes = 128 * 1024;

/** Text of bytes as they come in; `tell` hears of the encoding once it is known. */
export async function* decoded(
  bytes: AsyncIterable<Buffer>,
  charset: string | undefined,
  tell: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let decoder = charset === undefined ? undefined : decoderOf(named(charset), tell);
  let sample: Buffer[] = [];
  let sampled = 0;
  for await (const chunk of bytes) {
    if (decoder) {
      yield read(decoder, chunk);
      continue;
    }
    // Plain ASCII reads the same in all of them, and says nothing of which it is.
    if (sampled === 0 && isAscii(chunk)) {
      yield chunk.toString('latin1');
      continue;
    }
    sample.push(chunk);
    sampled += chunk.length;
    if (sampled < sampleBytes) continue;
    decoder = decoderOf(encodingOf(Buffer.concat(sample)), tell);
    yield read(decoder, Buffer.concat(sample));
    sample = [];
  }
  if (!decoder) {
    decoder = decoderOf(encodingOf(Buffer.concat(sample)), tell);
    yield read(decoder, Buffer.concat(sample));
  }
  yield read(decoder);
}

interface Decoder {
  encoding: Encoding;
  text: InstanceType<typeof TextDecoder>;
}

function decoderOf(encoding: Encoding, tell: (encoding: Encoding) => void): Decoder {
  tell(encoding);
  return { encoding, text: new TextDecoder(encoding, { fatal: true }) };
}

function read({ encoding, text }: Decoder, chunk?: Buffer): string {
  try {
    return chunk ? text.decode(chunk, { stream: true }) : text.decode();
  } catch {
    throw new Problem(
      'import-invalid',
      `This is no text in ${encoding}. Save the table as CSV in UTF-8, or say in which encoding it is: Content-Type: text/csv; charset=big5.`,
    );
  }
}

function named(charset: string): Encoding {
  const label = charset.toLowerCase();
  const known = ({ gbk: 'gb18030', gb2312: 'gb18030', utf8: 'utf-8', 'us-ascii': 'utf-8' } as const)[label];
  const encoding = known ?? encodings.find((name) => name === label);
  if (!encoding)
    throw new Problem('unsupported-media-type', `Send the table in one of these: ${encodings.join(', ')}.`);
  return encoding;
}

const isAscii = (bytes: Buffer) => bytes.every((byte) => byte < 0x80);

/**
 * Of a sample: UTF-8 where it is that, which other text hardly ever is by chance; else Big5 or GB18030, whichever would
 * make more of its characters the common ones that each keeps in its first rows.
 */
function encodingOf(sample: Buffer): Encoding {
  if (isReadableAs('utf-8', sample)) return 'utf-8';
  return commonIn(sample, isCommonInBig5) >= commonIn(sample, isCommonInGb) ? 'big5' : 'gb18030';
}

function isReadableAs(encoding: Encoding, sample: Buffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Big5 keeps the 5,401 characters in use at A440 to C67E, and punctuation at A140; a second byte may be a letter's. */
const isCommonInBig5 = (first: number, second: number) =>
  first >= 0xa1 &&
  first <= 0xc6 &&
  ((second >= 0x40 && second <= 0x7e) || (second >= 0xa1 && second <= 0xfe));

/** GB 2312 keeps the 3,755 in use at B0A1 to D7F9, and punctuation and full-width letters at A1A1 and A3A1. */
const isCommonInGb = (first: number, second: number) =>
  second >= 0xa1 && second <= 0xfe && ((first >= 0xb0 && first <= 0xd7) || first === 0xa1 || first === 0xa3);

/** The share of pairs that are common characters. */
function commonIn(sample: Buffer, isCommon: (first: number, second: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < sample.length; at++) {
    if (sample[at]! < 0x80) continue;
    pairs++;
    if (isCommon(sample[at]!, sample[at + 1]!)) common++;
    at++;
  }
  return pairs === 0 ? 0 : common / pairs;
}
