/** The worker: answers pages, and sets up what belongs to the browser. */
import dataset from 'virtual:listmark/dataset';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand, onInstalled } from '../src/platform/events.ts';
import { onLookUp } from '../src/platform/menus.ts';
import { openLookUp } from '../src/platform/own-pages.ts';
import { injectIntoOpenTabs } from '../src/platform/scripts.ts';
import { answer } from '../src/worker/answers.ts';
import { followSwitches } from '../src/worker/switches.ts';
import { knowledgeOf, type Knowledge } from '../src/worker/knowledge.ts';

export default defineBackground(() => {
  let knowledge: Knowledge | undefined;
  answer(() => (knowledge ??= knowledgeOf(dataset)));
  onInstalled(injectIntoOpenTabs);
  onCommand();
  followSwitches();
  onLookUp(openLookUp);
});
