/** One visit of the bench to a page, in a tab of its own: what the page cost, or when its first mark came. */
import { createHash } from 'node:crypto';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { traced, type Work } from './task-trace.ts';
import { pause } from './watched-page.ts';

export interface Cost extends Pick<Work, 'total' | 'script' | 'layout' | 'layouts' | 'longTasks'> {
  /** Bytes, see `heapOf`. */
  readonly heap: number;
}
export interface Visit {
  readonly cost: Cost;
  readonly marks: number;
  /** Of the document as HTML. */
  readonly hash: string;
}

/** Milliseconds within which a page comes to rest, or is taken as it is; and between two looks at it. */
const PATIENCE = 5000;
const LOOK = 120;
/** Seconds of processor time between two looks that a page at rest may take. */
const RESTING = 0.004;
/** Milliseconds for the first mark. */
const FIRST_MARK = 6000;

/** @param then what happens on the page once it has come to rest; it counts. */
export async function visit(
  browser: Browser,
  address: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Visit> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { total, script, layout, layouts, longTasks } = await traced(page, async () => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await untilResting(session);
      await then(page);
      await untilResting(session);
    });
    const heap = await heapOf(session);
    const { html, marks } = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      marks: ['listmark-sure', 'listmark-possible'].reduce(
        (sum, key) => sum + (CSS.highlights.get(key)?.size ?? 0),
        0,
      ),
    }));
    const hash = createHash('sha256').update(html).digest('hex');
    return { cost: { total, script, layout, layouts, longTasks, heap }, marks, hash };
  } finally {
    await page.close();
  }
}

/** Until a page does next to nothing, twice in succession. */
async function untilResting(session: CDPSession): Promise<void> {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const end = Date.now() + PATIENCE;
  let last = await spent();
  for (let quiet = 0; quiet < 2 && Date.now() < end;) {
    await pause(LOOK);
    const now = await spent();
    quiet = now - last < RESTING ? quiet + 1 : 0;
    last = now;
  }
}

/**
 * Bytes in use by the scripts of a tab after its garbage was collected: objects, what the browser keeps for them
 * (`embedder`: nodes, ranges, observers), and buffers. Page and extension share one heap and each has objects that the
 * other one's live through, so none has a share that could be read off: what the extension takes is the difference
 * between a tab with it and one without.
 */
export async function heapOf(session: CDPSession): Promise<number> {
  // What a first collection sets free may hold more.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
}

/**
 * Milliseconds from the end of `DOMContentLoaded`, after which the browser starts content scripts (`document_idle`), to
 * the first mark in the registry; `null` where none comes. The registry tells nobody, so it is asked every few ms.
 */
export async function firstMark(browser: Browser, address: string): Promise<number | null> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        const look = () => {
          if (CSS.highlights.has('listmark-sure') || CSS.highlights.has('listmark-possible'))
            Object.assign(globalThis, { firstMarkSeen: performance.now() });
          else setTimeout(look, 2);
        };
        look();
      });
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return await page
      .waitForFunction(
        () => {
          const { firstMarkSeen } = globalThis as { firstMarkSeen?: number };
          const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          return firstMarkSeen === undefined ? null : [firstMarkSeen - opened!.domContentLoadedEventEnd];
        },
        { timeout: FIRST_MARK, polling: 50 },
      )
      .then(async (seen) => (await seen.jsonValue())?.[0] ?? null)
      .catch(() => null);
  } finally {
    await page.close();
  }
}

/** Puts the extension's worker to sleep, as the browser does after half a minute. */
export async function putToSleep(browser: Browser): Promise<void> {
  for (const target of browser.targets()) {
    if (target.type() !== 'service_worker') continue;
    const worker = await target.worker();
    await worker?.close();
  }
}
