/** In every frame of every page: reads it, unless the reader switched its site off. */
import '../assets/styles/marks.css';
import sieve from 'virtual:listmark/sieve';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { unpackSieve, type Sieve } from '../src/matching/sieve.ts';
import { readPage, type Reader } from '../src/page/reader.ts';
import { siteOf } from '../src/page/site.ts';
import { showSilentCard } from '../src/page/silent-card.ts';
import { translate } from '../src/platform/i18n.ts';
import { toPage, toWorker } from '../src/platform/messages.ts';
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
    // Once a page: news sites of one document start it anew at every article.
    let unpacked: Sieve | undefined;

    const start = () => {
      if (reading) return;
      reading = new AbortController();
      reader = readPage({
        sieve: (unpacked ??= unpackSieve(sieve)),
        signal: AbortSignal.any([reading.signal, ctx.signal]),
        recognise: (request) => toWorker.sendMessage('recognise', request),
        // The tab may be on its way out: then nobody needs the number.
        count: (firms) => void toWorker.sendMessage('count', { firms }).catch(() => undefined),
        inject: () => toWorker.sendMessage('injectCard'),
        showSilent: (request, retry) =>
          showSilentCard({ say: translate('silent_say'), retry: translate('action_retry') }, request, retry),
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
    if (window !== window.top) return;
    toPage.onMessage('summary', () => reader?.summary() ?? null);
    toPage.onMessage('reveal', ({ data }) => reader?.reveal(data.entity, data.region));
    toPage.onMessage('step', ({ data }) => reader?.step(data.by));
  },
});
