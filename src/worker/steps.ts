/** The way from mention to mention by keyboard, through all frames of a tab. */
import { toPage, type Step } from '../platform/messages.ts';
import { framesOf } from '../platform/scripts.ts';

/** Opens the next (1) or previous (-1) mention: in the frame where the reader is, then in the others, around the ends. */
export async function stepIn(tabId: number, by: 1 | -1): Promise<void> {
  // Of a page that cannot be read there are none; a frame that went away meanwhile has nobody to answer.
  const frames = await framesOf(tabId).catch(() => []);
  if (frames.length === 0) return;
  const times = await Promise.all(
    frames.map(({ id: frameId }) =>
      toPage.sendMessage('lastHere', undefined, { tabId, frameId }).catch(() => 0),
    ),
  );
  const at = times.indexOf(Math.max(...times));
  const stepped = (index: number, step: Step): Promise<boolean> => {
    const { id: frameId } = frames.at(index % frames.length)!;
    return toPage.sendMessage('step', step, { tabId, frameId }).catch(() => false);
  };
  if (await stepped(at, { by, entering: false })) return;
  for (let far = 1; far <= frames.length; far++) {
    if (await stepped(at + by * far, { by, entering: true })) return;
  }
}
