/** Many tabs at once, with frames in them: each has its own marks, badge and summary. */
import assert from 'node:assert/strict';
import type { Browser } from 'webextension-polyfill';
import { cases } from './harness.ts';

declare const chrome: Browser;

const FIRMS = ['Hikvision', 'Huawei', 'SenseTime', 'Megvii'];
const TABS = 20;

cases(
  'twenty tabs opened at once have each their badge and summary, and their frames none',
  async (t) => {
    const prose =
      'This was said at some length, in a paragraph that goes on for a while, as the prose of news does.';
    const paths = Array.from({ length: TABS }, (_, at) => {
      const firms = FIRMS.slice(0, at % 5);
      return t.site.put(
        `<!doctype html><html lang="en"><title>Tab ${at}</title><article><h1>News ${at}</h1><p>${firms.join(' and ')}. ${prose}</p></article>` +
          '<iframe srcdoc="<p>iFlytek and Dahua</p>"></iframe></html>',
      );
    });
    await t.openHtml('<p>The first</p>');
    const told = await t.inWorker(
      async (addresses: string[]) => {
        const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
        const tabs = await Promise.all(addresses.map((url) => chrome.tabs.create({ url, active: false })));
        while ((await chrome.tabs.query({ status: 'loading' })).length > 0) await pause(50);
        // A tab is read when it is first seen.
        for (const { id } of tabs) {
          await chrome.tabs.update(id!, { active: true });
          await pause(60);
        }
        await pause(1500);
        const all = await Promise.all(
          tabs.map(async ({ id }) => {
            const message = { id: 1, type: 'summary', data: undefined, timestamp: Date.now() };
            const { res } = (await chrome.tabs.sendMessage(id!, message, { frameId: 0 })) as {
              res: { firms: { entity: string }[] };
            };
            return [await chrome.action.getBadgeText({ tabId: id! }), res.firms.length] as const;
          }),
        );
        await chrome.tabs.remove(tabs.map(({ id }) => id!));
        return all;
      },
      paths.map((path) => t.site.origin + path),
    );
    assert.deepEqual(
      told,
      paths.map((_, at) => [at % 5 === 0 ? '' : String(at % 5), at % 5]),
    );
  },
  { only: 'chromium' },
);
