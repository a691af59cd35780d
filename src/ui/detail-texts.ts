/**
 * The official words on one listing: what needs a licence, how applications are judged, the reason and who gives it.
 * Known texts are told in the card's language, all others are quoted in their own English.
 */
import type { Entity, Listing, OfficialText } from '../entities/model.ts';
import { ofMonth } from './dates.ts';
import { fill, joinedLines } from './fill.ts';
import type { Line } from './model.ts';
import { knownText } from './official-texts.ts';
import { linked, registerUrl, unbroken } from './source-pieces.ts';
import type { MessageKey, Translate } from './translate.ts';

export function officialLines(listing: Listing, entity: Entity, translate: Translate): readonly Line[] {
  const { requirement, policy, reason } = listing;
  return [
    ...(requirement ? [requirementLine(requirement, listing, translate)] : []),
    ...(policy
      ? [fill(translate, 'detail_policy', told(policy, translate), asOf(policy, listing, translate))]
      : []),
    ...(reason ? [reasonLine(reason, entity, translate)] : []),
  ];
}

function requirementLine(requirement: OfficialText, listing: Listing, translate: Translate): Line {
  const words = told(requirement, translate);
  const when = asOf(requirement, listing, translate);
  if (listing.list === 'us-fcc-covered') {
    return knownText(requirement.text) ? words : fill(translate, 'detail_covers', words, when);
  }
  if (listing.list !== 'us-entity-list' && listing.list !== 'us-meu') {
    return fill(translate, 'detail_covers', words, when);
  }
  const note = knownText(requirement.text)?.footnoteFrom;
  if (note !== undefined && listing.amendments?.some((each) => each.startsWith(note))) {
    return fill(translate, 'detail_requirement_footnote', words, when, [linked(note, registerUrl(note))]);
  }
  return fill(translate, 'detail_requirement', words, when);
}

function told(official: OfficialText, translate: Translate): Line {
  const known = knownText(official.text);
  if (known === undefined) return quoted(official.text.replace(/\.\s*$/, ''), translate);
  // The official words inside a French sentence keep their language.
  const [before, words, after] = translate(known.key).split(/(?<=[“«]\s?)(to the extent)(?=\s?[”»])/);
  if (words === undefined) return [{ text: before! }];
  return [{ text: before! }, { text: words, cited: true, lang: 'en' }, { text: after! }];
}

function asOf(official: OfficialText, listing: Listing, translate: Translate): string {
  return ofMonth(official.asOf ?? listing.asOf, translate);
}

function reasonLine(reason: OfficialText, entity: Entity, translate: Translate): Line {
  const quotes = statements(reason.text, entity).map((each) => quoted(each, translate));
  const who = authority(reason.by, translate);
  return fill(translate, 'detail_reason', who, joinedLines(quotes, translate, 'join_comma', 'join_and'));
}

const AUTHORITIES: readonly (readonly [RegExp, MessageKey])[] = [
  [/Commerce|Industry and Security/, 'by_commerce'],
  [/Defense|War/, 'by_defense'],
  [/Treasury|OFAC/, 'by_treasury'],
];

function authority(by: string | undefined, translate: Translate): Line {
  const known = AUTHORITIES.find(([pattern]) => pattern.test(by ?? ''));
  return known ? [{ text: translate(known[1]) }] : [{ text: by ?? '', lang: 'en' }];
}

/**
 * The reasons of Section 1260H are sentences of one mould: *Name is … and is … (Section 1260H(g)…).* Of each the
 * predicate is quoted, with dots where a word goes.
 */
function statements(text: string, entity: Entity): readonly string[] {
  const names = entity.names.map((each) => each.text);
  return text
    .split(/(?<=[.)])\s+(?=\p{Lu}[^.]* is )/u)
    .map((sentence) => sentence.replace(/\s*\(Section (?:[^()]|\([^()]*\))*\)/g, '').replace(/\.\s*$/, ''))
    .map((sentence) => {
      const subject = names.find((name) => sentence.startsWith(`${name} is `));
      const predicate = subject === undefined ? sentence : sentence.slice(subject.length + ' is '.length);
      return subject === undefined ? predicate : predicate.replaceAll(' and is ', ' and … ');
    })
    .filter((sentence) => sentence !== '');
}

function quoted(words: string, translate: Translate): Line {
  return fill(translate, 'quote', [{ text: unbroken(words), cited: true, lang: 'en' }]);
}
