import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './scan-page.module.css';
import { readSticker, type StickerSearch } from './sticker';

/** Where the browser reads codes itself; elsewhere the camera of the phone does. */
interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const often = 250;

interface Read extends StickerSearch {
  code: string;
}

/** What a sticker of ours says; undefined for what other codes say. */
function readFrom(text: string): Read | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const code = address && /^\/s\/([\w.-]{1,40})$/.exec(address.pathname)?.[1];
  return code === undefined ? undefined : { code, ...readSticker(Object.fromEntries(address!.searchParams)) };
}

export function ScanPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const open = ({ code, qr }: Read) => void navigate({ to: '/s/$code', params: { code }, search: { qr } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) open({ code: typed.trim() });
  };
  return (
    <div className={styles.page}>
      <title>{`${t('nav.scan')} · Tolo`}</title>
      <h1>{t('qr.scan')}</h1>
      <p>{t('qr.howToScan')}</p>
      {'BarcodeDetector' in globalThis && <Camera onCode={open} />}
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          className={styles.field}
          label={t('qr.code')}
          placeholder="5E-3-041"
          autoCapitalize="characters"
          autoComplete="off"
          maxLength={40}
          required
          withAsterisk={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">{t('qr.open')}</Button>
      </form>
    </div>
  );
}

/** Asks for the camera only when it is wanted. */
function Camera({ onCode }: { onCode: (read: Read) => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [stream, setStream] = useState<MediaStream>();
  const [isRefused, setRefused] = useState(false);
  const start = () =>
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(setStream)
      .catch(() => setRefused(true));

  useEffect(() => {
    if (!stream || !video.current) return;
    const shown = video.current;
    shown.srcObject = stream;
    const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: DetectorClass };
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const timer = setInterval(() => {
      void detector
        .detect(shown)
        .then((found) => found.map(({ rawValue }) => readFrom(rawValue)).find((one) => one !== undefined))
        .then((one) => one && onCode(one))
        // a picture that is not there yet
        .catch(() => undefined);
    }, often);
    return () => {
      clearInterval(timer);
      stream.getTracks().forEach((track) => track.stop());
    };
  }, [stream, onCode]);

  if (isRefused) return <p>{t('qr.noCamera')}</p>;
  if (!stream) {
    return (
      <p>
        <Button variant="default" onClick={() => void start()}>
          {t('qr.useCamera')}
        </Button>
      </p>
    );
  }
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- it shows what stands before the person, without a sound
  return (
    <video ref={video} className={styles.picture} autoPlay playsInline muted aria-label={t('qr.camera')} />
  );
}
