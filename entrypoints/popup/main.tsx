/** The toolbar popup: asks the page in front what it names, and shows it. */
import { ENTITIES_FILE } from '../../src/entities/shipped-files.ts';
import type { Entity } from '../../src/entities/model.ts';
import { readDataFile } from '../../src/platform/data-files.ts';
import { render } from 'preact';
import { translate } from '../../src/platform/i18n.ts';
import { toPage } from '../../src/platform/messages.ts';
import { openCatalogue } from '../../src/platform/own-pages.ts';
import { summaryOf } from '../../src/platform/page-in-front.ts';
import {
  isOff,
  readSettings,
  switchEverywhere,
  switchSite,
  watchSettings,
} from '../../src/platform/settings.ts';
import { tabInFront } from '../../src/platform/tab-in-front.ts';
import { localDay } from '../../src/platform/today.ts';
import { popupModel } from '../../src/ui/popup-model.ts';
import { PopupView } from '../../src/ui/popup-view.tsx';
import { searchedOf } from '../../src/ui/searched.ts';
import { langOf } from '../../src/ui/translate.ts';

/** When to look, in ms: a page that has just opened, or was just switched on, is still being read. */
const LOOKS = [0, 600, 2000];

const root = document.getElementById('popup')!;
const entities = (await readDataFile(ENTITIES_FILE)) as readonly Entity[];
const lang = langOf(translate);
const searched = searchedOf(entities);
document.documentElement.lang = lang;

async function look(): Promise<void> {
  const [tab, settings] = await Promise.all([tabInFront(), readSettings()]);
  const host = tab?.host ?? '';
  const offHere = host !== '' && settings.offSites.includes(host);
  const summary = tab && !isOff(settings, host) ? await summaryOf(tab) : null;
  const named = new Set(summary?.firms.map(({ entity }) => entity));
  const model = popupModel({
    summary,
    entities: entities.filter(({ id }) => named.has(id)),
    ...(host === '' ? {} : { host }),
    off: settings.off,
    offHere,
    searched,
    today: localDay(new Date()),
    lang,
    translate,
  });
  render(
    <PopupView
      model={model}
      onReveal={async ({ entity, region }) => {
        if (tab) await toPage.sendMessage('reveal', { entity, region }, { tabId: tab.id, frameId: 0 });
        window.close();
      }}
      onSite={(on) => void switchSite(host, !on)}
      onSearch={async () => {
        await openCatalogue();
        window.close();
      }}
      onEverywhere={(on) => void switchEverywhere(!on)}
    />,
    root,
  );
}

function follow(): void {
  for (const delay of LOOKS) setTimeout(() => void look(), delay);
}

watchSettings(null, follow);
follow();
