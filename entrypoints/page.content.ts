/** In every frame of every page: reads it, unless the reader switched its site off. */
import '../assets/styles/marks.css';
import sieve from 'virtual:listmark/sieve';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { unpackSieve, type Sieve } from '../src/matching/sieve.ts';
import { askAgain } from '../src/page/ask-again.ts';
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
  async main(ctx) {
    let reading: AbortController | null = null;
    let reader: Reader | null = null;
    // Once a page: news sites of one document start it anew at every article.
    let unpacked: Sieve | undefined;

    // A message that comes too late for its tab has nobody to matter to.
    const endInTop = (ending: CardEnding) =>
      void toWorker.sendMessage('closeInTop', ending).catch(() => undefined);
    const inTop = cardsInTop({ show: (card) => toWorker.sendMessage('showInTop', card), close: endInTop });
    const isTop = window === window.top;

    const start = () => {
      if (reading) return;
      reading = new AbortController();
      const signal = AbortSignal.any([reading.signal, ctx.signal]);
      reader = readPage({
        sieve: (unpacked ??= unpackSieve(sieve)),
        signal,
        isAlive: () => ctx.isValid,
        recognise: (request) => askAgain(() => toWorker.sendMessage('recognise', request), signal),
        // The tab may be on its way out: then nobody needs the number.
        count: (firms) => void toWorker.sendMessage('count', { firms }).catch(() => undefined),
        // Where the worker fails, the marks keep their standard tone.
        insertStyles: (css) => void toWorker.sendMessage('insertStyles', { css }).catch(() => undefined),
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

    toPage.onMessage('lastHere', () => reader?.lastHere() ?? 0);
    toPage.onMessage('step', ({ data }) => reader?.step(data) ?? false);
    toPage.onMessage('outwards', ({ data }) => {
      const request = parseToPlace(data);
      return (request && reader?.framed.outwards(request)) ?? null;
    });
    toPage.onMessage('framedClosed', ({ data }) => inTop.closed(data.id));
    // The extension may have been updated or removed meanwhile, in another tab or window.
    const look = () => void ctx.isValid;
    document.addEventListener('visibilitychange', look, { signal: ctx.signal });
    window.addEventListener('focus', look, { signal: ctx.signal });
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
