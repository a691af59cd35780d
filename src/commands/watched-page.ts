/**
 * What a reader sees of Listmark on a page, read from outside: the marks from the registry of highlights, and the open
 * card from its closed shadow root, by the browser's own protocol.
 */
import type { Frame, JSHandle, Page } from 'puppeteer-core';

export interface SeenMark {
  /** As the page writes it: across elements, with soft hyphens. */
  readonly text: string;
  readonly certainty: 'sure' | 'possible';
  /** Drawn as the first mention of its firm. */
  readonly first: boolean;
  /** Inside a link. */
  readonly linked: boolean;
  /** Its place in viewport CSS px, its first line; `null` where it has none. */
  readonly box: Box | null;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks registered in one frame, in document order. */
export function readMarks(frame: Frame | Page): Promise<SeenMark[]> {
  return frame.evaluate(() => {
    const ranges = (key: string) => [...(CSS.highlights.get(key) ?? [])] as StaticRange[];
    const same = (a: StaticRange, b: StaticRange) =>
      a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endOffset === b.endOffset;
    const first = ranges('listmark-first');
    const marks = (['sure', 'possible'] as const).flatMap((certainty) =>
      ranges(`listmark-${certainty}`).map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const [rectangle] = live.getClientRects();
        const box = rectangle
          ? { x: rectangle.x, y: rectangle.y, width: rectangle.width, height: rectangle.height }
          : null;
        const linked = range.startContainer.parentElement?.closest('a') != null;
        return {
          live,
          mark: {
            text: live.toString(),
            certainty,
            first: first.some((one) => same(one, range)),
            linked,
            box,
          },
        };
      }),
    );
    const before = (a: Range, b: Range) => {
      try {
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      } catch {
        return 0; // In different shadow trees: as registered.
      }
    };
    return marks.sort((a, b) => before(a.live, b.live)).map(({ mark }) => mark);
  });
}

/** The marks of one frame, once they have stayed the same for a while; `patience` ms are given to a page without any. */
export async function settledMarks(frame: Frame | Page, patience = 700): Promise<SeenMark[]> {
  const QUIET = 150;
  const start = Date.now();
  let last = '';
  let since = start;
  for (;;) {
    const marks = await readMarks(frame);
    const now = Date.now();
    const state = marks.map(({ text, certainty }) => `${certainty} ${text}`).join('\n');
    if (state !== last) [last, since] = [state, now];
    if (now - since >= QUIET && (marks.length > 0 || now - start >= patience)) return marks;
    await pause(30);
  }
}

/**
 * Moves the mouse onto the mark whose text is `text` (soft hyphens and spaces aside), scrolled into view, and lets it
 * rest there. @throws where there is no such mark.
 */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<Box> {
  const found = (marks: readonly SeenMark[]) =>
    marks.flatMap((mark, at) => (plainText(mark.text) === plainText(text) ? [at] : []))[nth];
  const start = Date.now();
  let marks = await readMarks(page);
  while (found(marks) === undefined && Date.now() - start < 3000) {
    await pause(40);
    marks = await readMarks(page);
  }
  const index = found(marks);
  if (index === undefined) {
    const all = marks.map((mark) => plainText(mark.text)).join(', ') || 'none';
    throw new Error(`no mark number ${nth + 1} of ${JSON.stringify(text)} among: ${all}`);
  }
  const seen = marks[index]!.box;
  const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (seen && (seen.y < 0 || seen.y + seen.height > viewport.height)) {
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), seen.y - viewport.height / 3);
    await pause(80);
  }
  const box = (await readMarks(page))[index]?.box;
  if (!box) throw new Error(`the mark of ${JSON.stringify(text)} has no place on the screen`);
  // From a point beside it: a pointer that does not move is not seen to rest.
  await page.mouse.move(box.x + box.width / 2, Math.max(1, box.y - 60));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  return box;
}

/** The rendered text of the open card, awaited for `patience` ms; `null` when none opened. */
export async function cardText(page: Page, patience = 4000): Promise<string | null> {
  const start = Date.now();
  for (;;) {
    const text = await inCard(
      page,
      (root) => (root.firstElementChild as HTMLElement | null)?.innerText.trim() ?? '',
    );
    if (text) return text;
    if (Date.now() - start >= patience) return null;
    await pause(40);
  }
}

/**
 * Calls `inside` in the page with the card's closed shadow root, and hands back what it returns (as JSON); `null` where
 * no card is open. `inside` sees nothing of its surroundings but its arguments.
 */
export async function inCard<Result, Args extends readonly unknown[]>(
  page: Page,
  inside: (root: ShadowRoot, ...args: Args) => Result,
  ...args: Args
): Promise<Result | null> {
  for (const frame of page.frames()) {
    const host = await frame
      .evaluateHandle(() => document.querySelector('listmark-card'))
      .catch(() => undefined);
    if (!host) continue;
    const call = `(root, args) => JSON.stringify((${inside.toString()})(root, ...JSON.parse(args)) ?? null)`;
    const json = isFirefox(host)
      ? await callInFirefox(frame, host.remoteValue().sharedId, call, JSON.stringify(args))
      : await callInChromium(frame, host.remoteObject().objectId, call, JSON.stringify(args));
    await (host as JSHandle).dispose().catch(() => undefined);
    if (json !== undefined) return JSON.parse(json) as Result;
  }
  return null;
}

/** The parts of puppeteer behind its public face that reach the protocols. */
interface ChromiumFrame {
  readonly client: { send(method: string, params: object): Promise<unknown> };
}
interface FirefoxHandle {
  remoteValue(): { readonly sharedId?: string };
}
interface FirefoxFrame {
  readonly _id: string;
}
interface FirefoxBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

function isFirefox(handle: object): handle is FirefoxHandle {
  return 'remoteValue' in handle;
}

async function callInChromium(
  frame: Frame,
  host: string | undefined,
  call: string,
  args: string,
): Promise<string | undefined> {
  if (host === undefined) return undefined;
  const { client } = frame as unknown as ChromiumFrame;
  const { node } = (await client.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true })) as {
    node: { shadowRoots?: { backendNodeId: number }[] };
  };
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = (await client.send('DOM.resolveNode', { backendNodeId })) as {
    object: { objectId: string };
  };
  const { result, exceptionDetails } = (await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (args) { return (${call})(this, args); }`,
    arguments: [{ value: args }],
    returnByValue: true,
  })) as { result: { value: string }; exceptionDetails?: { exception?: { description?: string } } };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed in the card');
  return result.value;
}

async function callInFirefox(
  frame: Frame,
  host: string | undefined,
  call: string,
  args: string,
): Promise<string | undefined> {
  if (host === undefined) return undefined;
  const { connection } = frame.page().browser() as unknown as FirefoxBrowser;
  const target = { context: (frame as unknown as FirefoxFrame)._id };
  // Serialised with its shadow tree, a host gives away even a closed root.
  const seen = (await connection.send('script.callFunction', {
    functionDeclaration: '(host) => host',
    arguments: [{ sharedId: host }],
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  })) as { result: { result?: { value?: { shadowRoot?: { sharedId?: string } } } } };
  const root = seen.result.result?.value?.shadowRoot?.sharedId;
  if (root === undefined) return undefined;
  const { result } = (await connection.send('script.callFunction', {
    functionDeclaration: call,
    arguments: [{ sharedId: root }, { type: 'string', value: args }],
    target,
    awaitPromise: false,
  })) as { result: { result?: { value: string }; exceptionDetails?: { text: string } } };
  if (!result.result) throw new Error(result.exceptionDetails?.text ?? 'failed in the card');
  return result.result.value;
}

/** A text of the page without soft hyphens, and with one space for any. */
export function plainText(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
