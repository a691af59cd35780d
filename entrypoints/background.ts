/** The worker: answers pages, and sets up what belongs to the browser. */
import { defineBackground } from 'wxt/utils/define-background';
import { readDataFile } from '../src/platform/data-files.ts';
import { onInstalled, onStep } from '../src/platform/events.ts';
import { onLookUp } from '../src/platform/menus.ts';
import { openLookUp } from '../src/platform/own-pages.ts';
import { injectIntoOpenTabs } from '../src/platform/scripts.ts';
import { answer } from '../src/worker/answers.ts';
import { stepIn } from '../src/worker/steps.ts';
import { followSwitches } from '../src/worker/switches.ts';
import { knowledgeFrom } from '../src/worker/knowledge.ts';

export default defineBackground(() => {
  answer(knowledgeFrom(readDataFile));
  onInstalled(injectIntoOpenTabs);
  onStep(stepIn);
  followSwitches();
  onLookUp(openLookUp);
});
