/**
 * What the worker answers. It keeps no state of pages: it may die after any answer.
 */
import * as v from 'valibot';
import { recognise } from '../matching/recognise.ts';
import { showCount } from '../platform/toolbar.ts';
import { injectCard, insertStyles } from '../platform/scripts.ts';
import { openCatalogue, openReport } from '../platform/own-pages.ts';
import { parseReportDraft } from '../platform/report-draft.ts';
import { parseFramedCard } from '../platform/framed-card.ts';
import { toPage, toWorker, type RecogniseReply } from '../platform/messages.ts';
import { showInTop } from './framed-cards.ts';
import type { Knowledge } from './knowledge.ts';
import type { Weight } from '../entities/model.ts';

const recogniseRequest = v.object({
  runs: v.array(v.string()),
  inArticle: v.array(v.boolean()),
  evidence: v.object({ lang: v.string(), named: v.array(v.string()), topics: v.array(v.string()) }),
  counted: v.array(v.string()),
});
const entityRequest = v.object({ entity: v.string() });
const cardEnding = v.object({ id: v.string(), unlessHovered: v.boolean() });
const cardEnded = v.object({ frame: v.number(), id: v.string() });
const stylesRequest = v.object({ css: v.string() });
const countRequest = v.object({ firms: v.number() });

export function answer(knowledge: Knowledge): void {
  toWorker.onMessage('recognise', async ({ data, sender }): Promise<RecogniseReply> => {
    const { runs, inArticle, evidence, counted } = v.parse(recogniseRequest, data);
    const { gazetteer, weights: all } = await knowledge.names();
    const found = recognise(gazetteer, runs, evidence);
    const weights: Record<string, Weight> = {};
    const firms = new Set(counted);
    for (const { entity, run, certainty } of found.mentions) {
      weights[entity] = all[entity] ?? 'names';
      if (certainty === 'sure' && inArticle[run]) firms.add(entity);
    }
    await countOn(sender, firms.size);
    return { ...found, weights, shown: firms.size };
  });
  toWorker.onMessage('count', ({ data, sender }) => countOn(sender, v.parse(countRequest, data).firms));
  toWorker.onMessage('describe', async ({ data }) => {
    const entity = await knowledge.entity(v.parse(entityRequest, data).entity);
    if (!entity) return null;
    const parent = entity.parent === undefined ? undefined : await knowledge.entity(entity.parent);
    return parent ? { entity, parent } : { entity };
  });
  toWorker.onMessage('openCatalogue', ({ data }) => openCatalogue(v.parse(entityRequest, data).entity));
  toWorker.onMessage('openReport', async ({ data }) => {
    const draft = parseReportDraft(data);
    if (draft) await openReport(draft);
  });
  toWorker.onMessage('insertStyles', async ({ data, sender }) => {
    const tab = sender?.tab?.id;
    if (tab !== undefined) await insertStyles(tab, sender.frameId ?? 0, v.parse(stylesRequest, data).css);
  });
  toWorker.onMessage('injectCard', async ({ sender }) => {
    const tab = sender?.tab?.id;
    if (tab !== undefined) await injectCard(tab, sender.frameId ?? 0);
  });
  toWorker.onMessage('showInTop', async ({ data, sender }) => {
    const card = parseFramedCard(data);
    const tab = sender?.tab?.id;
    if (!card || tab === undefined || !sender.frameId) return false;
    if (!(await knowledge.entity(card.entity))) return false;
    // A frame on the way may have gone, or not be ours to read.
    return showInTop(tab, sender.frameId, card).catch(() => false);
  });
  toWorker.onMessage('closeInTop', async ({ data, sender }) => {
    const ending = v.parse(cardEnding, data);
    const tabId = sender?.tab?.id;
    if (tabId === undefined) return;
    await toPage.sendMessage('closeFramed', ending, { tabId, frameId: 0 }).catch(() => undefined);
  });
  toWorker.onMessage('closedInTop', async ({ data, sender }) => {
    const { frame, id } = v.parse(cardEnded, data);
    const tabId = sender?.tab?.id;
    if (tabId === undefined || sender.frameId !== 0) return;
    // The frame may be gone: that is why its card was closed.
    await toPage.sendMessage('framedClosed', { id }, { tabId, frameId: frame }).catch(() => undefined);
  });
}

/** Shows a count on the button of the sender's tab. A frame's firms are not the article's; a tab may be closed by now. */
async function countOn(sender: Sender | undefined, firms: number): Promise<void> {
  const tab = sender?.tab?.id;
  if (tab === undefined || sender?.frameId !== 0) return;
  await showCount(tab, firms).catch(() => undefined);
}

interface Sender {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}
