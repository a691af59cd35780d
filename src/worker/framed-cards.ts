/** Brings the card of a frame out to the top frame, from window to window. */
import { parseSeen, type FramedCard } from '../platform/framed-card.ts';
import { toPage } from '../platform/messages.ts';
import { framesOf } from '../platform/scripts.ts';

/** Whether the top frame shows it. @param frame that asks. */
export async function showInTop(tabId: number, frame: number, card: FramedCard): Promise<boolean> {
  const { id, focus } = card;
  const frames = await framesOf(tabId);
  const path = frames.find((one) => one.id === frame)?.path ?? [];
  let { seen } = card;
  for (let depth = path.length - 1; depth > 0; depth--) {
    const around = frames.find(
      (one) => one.path.length === depth && one.path.every((index, at) => index === path[at]),
    );
    if (!around) return false;
    const request = { id, focus, index: path[depth]!, seen };
    const outer = parseSeen(await toPage.sendMessage('outwards', request, { tabId, frameId: around.id }));
    if (!outer) return false;
    seen = outer;
  }
  const [index] = path;
  if (index === undefined) return false;
  const request = { card: { ...card, seen }, index, frame };
  return toPage.sendMessage('showFramed', request, { tabId, frameId: 0 });
}
