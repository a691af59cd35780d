/** The toolbar popup: asks the page in front what it names, and shows it. */
import { render } from 'preact';
import { language, translate } from '../../src/platform/i18n.ts';
import { toPage, toWorker } from '../../src/platform/messages.ts';
import { readSettings, switchEverywhere, switchSite, watchSettings } from '../../src/platform/settings.ts';
import { tabInFront } from '../../src/platform/tab-in-front.ts';
import { localDay } from '../../src/platform/today.ts';
