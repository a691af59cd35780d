/**
 * The card of a brand (or an affiliate) that is listed under no name of its own: says so, and tells the listings of the
 * firm behind it as that firm's. Never a word on whether a duty carries over (words.md, section 4), so no list's
 * meaning either.
 */
import type { Day, Entity } from '../entities/model.ts';
import { becauseLine, type BecauseRequest } from './because-line.ts';
import { detailSections } from './card-details.ts';
import { dataDates, footOf } from './card-foot.ts';
import { rowsOf } from './card-rows.ts';
import { citationOf } from './citation.ts';
import { displayName, subheading } from './entity-names.ts';
import type { ArticleSummary, CardModel } from './model.ts';
import { fitsAtRest } from './rest-bounds.ts';
import { standingsOf, toldAtRest } from './standings.ts';
import { langOf, type Lang, type Translate } from './translate.ts';

export interface BrandRequest extends BecauseRequest {
  readonly parent: Entity;
  readonly article: ArticleSummary;
  readonly today: Day;
  readonly lang: Lang;
}

export function brandCard(request: BrandRequest): CardModel {
  const { entity, parent, article, today, lang, translate } = request;
  const firm = displayName(parent, lang);
  const standings = toldAtRest(standingsOf(parent));
  const foot = footOf(standings, parent.listings, article, translate);
  const day = article.kind === 'article' && article.day !== undefined ? { article: article.day } : {};
  const draft = (sumUp: boolean): CardModel => ({
    state: 'listed',
    lang,
    heading: displayName(entity, lang),
    subheading: subheading(entity, lang),
    say: brandSentence(firm, translate),
    rows: rowsOf({
      standings,
      meanings: new Map(),
      sumUp,
      removals: true,
      lastKnown: false,
      translate,
      ...day,
    }),
    foot: [...foot.sentences, ...foot.notes],
    details: detailSections({ entity: parent, brand: firm, article, today, translate }),
    detailsFoot: [translate('details_not_consulted'), ...becauseLine(request)],
    citation: citationOf({ brand: firm, standings, today, translate }),
    data: dataDates(standings, translate),
  });
  const whole = draft(false);
  return fitsAtRest(whole, foot.sentences, translate) ? whole : draft(true);
}

/** `A Hikvision brand. No listing found under this name.` */
export function brandSentence(firm: string, translate: Translate): string {
  const vowel = langOf(translate) === 'fr' ? FRENCH_ELISION : ENGLISH_AN;
  return translate('say_brand', [translate(vowel.test(firm) ? 'brand_of_vowel' : 'brand_of', [firm])]);
}

/** *d’Hikvision*, *d’iFlytek*; *de Huawei*, whose h news does not elide. */
const FRENCH_ELISION = /^(?:[aeiouàâéèêëîïôöûü]|h(?=[iy]))/iu;
const ENGLISH_AN = /^[aeiou]/iu;
