import type { Schemas } from '../client';

export type Change = Schemas['ChangeView'];

export type News =
  | { kind: 'change'; change: Change }
  /** Something lies between that nobody will tell: read everything again. */
  | { kind: 'gap' }
  | { kind: 'beat'; serverTime: number };

const address = '/api/v1/events/stream';
const comeBackAfterMs = 5000;

/** The stream itself. The browser comes back by itself and says where it was; only a refusal ends its patience. */
export function follow(tell: (news: News) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(address);
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'change', change: JSON.parse(data) as Change }),
    );
    source.addEventListener('heartbeat', ({ data }: MessageEvent<string>) => {
      const { time } = JSON.parse(data) as { time: string };
      tell({ kind: 'beat', serverTime: Date.parse(time) });
    });
    source.addEventListener('cursor-expired', () => tell({ kind: 'gap' }));
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => {
        tell({ kind: 'gap' });
        open();
      }, comeBackAfterMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
