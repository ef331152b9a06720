import { follow, type News } from './follow';

/** Shared by all tabs of a browser, which has about six connections for a whole site: one of them follows the stream. */
const tabs = new Set<MessagePort>();
let stop: (() => void) | undefined;

const tell = (news: News) => {
  for (const tab of tabs) tab.postMessage(news);
};

function join(tab: MessagePort): void {
  tabs.add(tab);
  stop ??= follow(tell);
}

function leave(tab: MessagePort): void {
  tabs.delete(tab);
  if (tabs.size > 0) return;
  stop?.();
  stop = undefined;
}

addEventListener('connect', (event) => {
  const [tab] = (event as MessageEvent).ports;
  if (!tab) return;
  tab.addEventListener('message', ({ data }: MessageEvent<'join' | 'leave'>) =>
    data === 'join' ? join(tab) : leave(tab),
  );
  tab.start();
});
