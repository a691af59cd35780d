/** In every frame of every page: reads it, unless the reader switched its site off. */
import '../assets/styles/marks.css';
import sieve from 'virtual:listmark/sieve';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { unpackSieve } from '../src/matching/sieve.ts';
import { cardsInTop } from '../src/page/card-in-top.ts';
import { readPage, type Reader } from '../src/page/reader.ts';
import { siteOf } from '../src/page/site.ts';
import { showSilentCard } from '../src/page/silent-card.ts';
import { translate } from '../src/platform/i18n.ts';
import { parseToPlace, parseToShow } from '../src/platform/framed-card.ts';
import { toPage, toWorker, type CardEnding } from '../src/platform/messages.ts';
import { isOff, readSettings, watchSettings } from '../src/platform/settings.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // By default every page would get a message that holds the extension's id.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let reading: AbortController | null = null;
    let reader: Reader | null = null;

    // A message that comes too late for its tab has nobody to matter to.
    const endInTop = (ending: CardEnding) =>
      void toWorker.sendMessage('closeInTop', ending).catch(() => undefined);
    const inTop = cardsInTop({ show: (card) => toWorker.sendMessage('showInTop', card), close: endInTop });
    const isTop = window === window.top;

    const start = () => {
      if (reading) return;
      reading = new AbortController();
      reader = readPage({
        sieve: unpackSieve(sieve),
        signal: AbortSignal.any([reading.signal, ctx.signal]),
        recognise: (request) => toWorker.sendMessage('recognise', request),
        // The tab may be on its way out: then nobody needs the number.
        count: (firms) => void toWorker.sendMessage('count', { firms }).catch(() => undefined),
        inject: () => toWorker.sendMessage('injectCard'),
        showSilent: (request, retry) =>
          showSilentCard({ say: translate('silent_say'), retry: translate('action_retry') }, request, retry),
        ...(isTop ? {} : { showInTop: inTop.show }),
        framed: {
          closed: (frame, id) =>
            void toWorker.sendMessage('closedInTop', { frame, id }).catch(() => undefined),
          end: (id) => endInTop({ id, unlessHovered: false }),
        },
        now: () => Date.now(),
      });
    };
    const stop = () => {
      reading?.abort();
      reading = null;
      reader = null;
    };

    const site = siteOf(window);
    watchSettings(ctx.signal, (settings) => (isOff(settings, site) ? stop() : start()));
    if (!isOff(await readSettings(), site)) start();

    // A new article under a new address: everything is read anew.
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      if (!reading) return;
      stop();
      start();
    });
    toPage.onMessage('lastHere', () => reader?.lastHere() ?? 0);
    toPage.onMessage('step', ({ data }) => reader?.step(data) ?? false);
    toPage.onMessage('outwards', ({ data }) => {
      const request = parseToPlace(data);
      return (request && reader?.framed.outwards(request)) ?? null;
    });
    toPage.onMessage('framedClosed', ({ data }) => inTop.closed(data.id));
    if (!isTop) return;
    toPage.onMessage('summary', () => reader?.summary() ?? null);
    toPage.onMessage('reveal', ({ data }) => reader?.reveal(data.entity, data.region));
    toPage.onMessage('showFramed', ({ data }) => {
      const request = parseToShow(data);
      return (request && reader?.framed.show(request)) ?? false;
    });
    toPage.onMessage('closeFramed', ({ data }) => reader?.framed.close(data.id, data.unlessHovered));
  },
});
