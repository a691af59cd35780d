/** The catalogue: everything that is known, to search and to read. */
import { ENTITIES_FILE } from '../../src/entities/shipped-files.ts';
import type { Entity } from '../../src/entities/model.ts';
import { readDataFile } from '../../src/platform/data-files.ts';
import { translate } from '../../src/platform/i18n.ts';
import { takeLookUp } from '../../src/platform/own-pages.ts';
import { CORRECTIONS } from '../../src/platform/project.ts';
import { localDay } from '../../src/platform/today.ts';
import { openCatalogueIn } from '../../src/ui/catalogue.tsx';
import { langOf } from '../../src/ui/translate.ts';

const entities = (await readDataFile(ENTITIES_FILE)) as readonly Entity[];
const lookUp = await takeLookUp(location.hash);
openCatalogueIn(document.getElementById('catalogue')!, {
  entities,
  window,
  ...(lookUp === undefined ? {} : { lookUp }),
  corrections: CORRECTIONS,
  today: localDay(new Date()),
  lang: langOf(translate),
  translate,
});
