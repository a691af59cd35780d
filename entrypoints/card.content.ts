/** Put into a frame at its first card: leaves the function that shows cards where the page script looks for it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { CARD_API, type ShowCard } from '../src/page/card-api.ts';
import { createShowCard } from '../src/page/card.ts';
import { siteOf } from '../src/page/site.ts';
import { copyText } from '../src/page/copy-text.ts';
import { translate } from '../src/platform/i18n.ts';
import { toWorker } from '../src/platform/messages.ts';
import { switchSite } from '../src/platform/settings.ts';
import { localDay } from '../src/platform/today.ts';
import { cardModel } from '../src/ui/card-model.ts';
import { reportDraft } from '../src/ui/report-draft.ts';
import { sharedNameCard } from '../src/ui/shared-name-card.ts';
import { langOf } from '../src/ui/translate.ts';

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const showCard: ShowCard = createShowCard({
      describe: (entity) => toWorker.sendMessage('describe', { entity }),
      makeModel: (known) => cardModel({ ...known, lang: langOf(translate), translate }),
      makeChoice: (entities, surface) =>
        sharedNameCard({ entities, surface, lang: langOf(translate), translate }),
      labels: {
        details: translate('action_details'),
        copy: translate('action_copy'),
        copied: translate('action_copied'),
        close: translate('action_close'),
        retry: translate('action_retry'),
        offHere: translate('action_off_here'),
        wrong: translate('action_wrong'),
        fullEntry: translate('action_full_entry'),
        seeEntry: translate('action_see_entry'),
      },
      copy: copyText,
      openEntry: (entity) => void toWorker.sendMessage('openCatalogue', { entity }),
      report: (model, { surface, sentence }) =>
        void toWorker.sendMessage(
          'openReport',
          reportDraft(model, { name: surface, sentence, address: location.href }),
        ),
      switchOff: () => void switchSite(siteOf(window), true),
      today: () => localDay(new Date()),
      signal: ctx.signal,
    });
    (globalThis as { [CARD_API]?: ShowCard })[CARD_API] = showCard;
  },
});
