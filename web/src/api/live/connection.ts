import { follow, type News } from './follow';

/** Follows the stream for one person, together with the other tabs of the browser where it can. */
export function connect(person: string, hear: (news: News) => void): () => void {
  if (!('SharedWorker' in globalThis)) return follow(hear);
  // By the person's id: whoever signs in next hears nothing of what was for the one before.
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: `tolo-live-${person}`,
  });
  const { port } = worker;
  port.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
  port.start();
  port.postMessage('join');
  const leave = () => port.postMessage('leave');
  const comeBack = () => port.postMessage('join');
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    leave();
    port.close();
  };
}
