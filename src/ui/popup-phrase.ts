/** The phrase on time of a firm in the popup: `Entity List le lendemain · 3 autres dans nos données`. */
import type { Day, Entity } from '../entities/model.ts';
import { daysBetween, isFresh } from '../entities/since.ts';
import { longDay, monthYear } from './dates.ts';
import { listKey } from './list-words.ts';
import type { ArticleSummary } from './model.ts';
import { byDate, endDay, placeOf, standingsOf, toldAtRest, type Standing } from './standings.ts';
import type { MessageKey, Translate } from './translate.ts';

/** `undefined` for a firm that has no listing of its own. */
export function popupPhrase(
  entity: Entity,
  article: ArticleSummary,
  today: Day,
  translate: Translate,
): string | undefined {
  const standings = toldAtRest(standingsOf(entity));
  const current = standings.filter((each) => each.ended === undefined);
  const [first] = (current.length > 0 ? current : standings).toSorted(byDate);
  if (!first) return undefined;
  const day = article.kind === 'article' ? article.day : undefined;
  const phrase = phraseOf(first, day, today, translate);
  const others = Math.max(0, current.length - 1);
  return translate('popup_others', [phrase, others], others);
}

function phraseOf(standing: Standing, article: Day | undefined, today: Day, translate: Translate): string {
  const { since, ended, asOf } = standing;
  const name = translate(listKey('name', standing.list));
  if (ended !== undefined) return translate('popup_ended', [name, longDay(endDay(standing)!, translate)]);
  const lastKnown = () => translate('last_known', [name, monthYear(asOf, translate)]);
  if (since === undefined) return lastKnown();
  const month = monthYear(since, translate);
  const place = article === undefined ? undefined : placeOf(standing, article);
  switch (place) {
    case undefined:
      return isFresh(asOf, today) ? translate('list_since', [name, month]) : lastKnown();
    case 'around':
      return aroundPhrase(name, daysBetween(article!, since), translate);
    case 'later':
      return translate('popup_later', [name, month]);
    case 'held':
      return translate('list_since', [name, month]);
    default:
      return lastKnown();
  }
}

function aroundPhrase(name: string, after: number, translate: Translate): string {
  if (after === 0) return translate('popup_same_day', [name]);
  const days = Math.abs(after);
  const key: MessageKey = `popup_${days === 1 ? 'day' : 'days'}_${after > 0 ? 'after' : 'before'}`;
  return translate(key, [name, days]);
}
