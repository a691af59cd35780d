/**
 * The catalogue as it is used: the address says which entity is shown (`#hikvision`), the entry of the session's history
 * what was asked, so that Back leads to the same rows and no search comes into the browser's history.
 */
import { render } from 'preact';
import type { Day, Entity } from '../entities/model.ts';
import { indexNames, searchNames } from '../entities/name-search.ts';
import { entityPage } from './catalogue-entity.ts';
import { catalogueList, type Question } from './catalogue-list.ts';
import { CatalogueView } from './catalogue-view.tsx';
import { addressee } from './corrections.ts';
import { EntityView } from './entity-view.tsx';
import type { Lang, Translate } from './translate.ts';

export interface CatalogueNeeds {
  readonly entities: readonly Entity[];
  readonly window: Window;
  /** A name to look up at once. */
  readonly lookUp?: string;
  /** Where corrections go: `mailto:` or `https:`. */
  readonly corrections: string;
  readonly today: Day;
  readonly lang: Lang;
  readonly translate: Translate;
}

/** The page of the US government from which its export and sanctions lists can be searched together. */
const OFFICIAL_SEARCH = 'https://www.trade.gov/consolidated-screening-list';

export function openCatalogueIn(root: HTMLElement, needs: CatalogueNeeds): void {
  const { entities, window, lang, translate, today } = needs;
  const { document, history, location } = window;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const index = indexNames(entities);
  const corrections = { text: addressee(needs.corrections), href: needs.corrections };
  document.documentElement.lang = lang;

  const entityShown = () => byId.get(decoded(location.hash.slice(1)));
  let question = (history.state as Question | null) ?? { query: '' };
  const ask = (next: Question) => {
    question = next;
    try {
      history.replaceState(next, '', location.pathname);
    } catch {
      // Browsers refuse more than some hundreds in seconds: a key held down. The next one is kept.
    }
    draw();
  };
  let shown: Entity | undefined;

  function draw(): void {
    shown = entityShown();
    document.title = `${shown ? drawEntity(shown) : drawList()} · Listmark`;
  }

  function drawEntity(entity: Entity): string {
    const parent = entity.parent === undefined ? undefined : byId.get(entity.parent);
    const brands = entities.filter((each) => each.parent === entity.id);
    const page = entityPage({ entity, ...(parent ? { parent } : {}), brands, today, lang, translate });
    const onCopy = (text: string) =>
      window.navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
    render(
      <EntityView
        key={entity.id}
        page={page}
        translate={translate}
        corrections={corrections}
        onCopy={onCopy}
      />,
      root,
    );
    return page.heading;
  }

  function drawList(): string {
    const found = searchNames(index, question.query);
    const model = catalogueList({ entities, found, question, lang, translate });
    render(
      <CatalogueView
        key="list"
        model={model}
        question={question}
        translate={translate}
        corrections={corrections}
        source={OFFICIAL_SEARCH}
        onAsk={ask}
      />,
      root,
    );
    return translate('catalogue_title');
  }

  // Another page: a screen reader hears its heading, and the eye starts at its top. Back on the list, the row that was left.
  window.addEventListener('hashchange', () => {
    const left = shown;
    question = (history.state as Question | null) ?? { query: '' };
    draw();
    const row =
      shown || !left ? null : root.querySelector<HTMLElement>(`.row[href="#${CSS.escape(left.id)}"]`);
    if (row) return row.focus();
    root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  if (needs.lookUp !== undefined) ask({ query: needs.lookUp });
  else draw();
  if (!shown) root.querySelector<HTMLElement>('#query')?.focus();
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
