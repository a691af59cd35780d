/** How a card heads a firm: the name that news uses, its own script, its country. */
import type { Entity, Name } from '../entities/model.ts';
import type { Line } from './model.ts';
import type { Lang } from './translate.ts';

const LATIN = /\p{Script=Latin}/u;

/** The name in the reader's script; a body that news gives no short name has its official one. */
export function displayName(entity: Entity, lang: Lang): string {
  const latin = entity.names.filter((name) => LATIN.test(name.text));
  const inLanguage = (name: Name) => name.lang === undefined || name.lang.startsWith(lang);
  const found =
    latin.find((name) => name.use === 'short' && inLanguage(name)) ??
    latin.find((name) => name.use === 'official') ??
    entity.names[0];
  return found?.text ?? entity.id;
}

/** `海康威视 · Chine` */
export function subheading(entity: Entity, lang: Lang): Line {
  const own = ownScriptName(entity);
  const country = countryName(entity.country, lang);
  if (own === undefined) return [{ text: country }];
  return [
    { text: own.text, ...(own.lang === undefined ? {} : { lang: own.lang }) },
    { text: ` · ${country}` },
  ];
}

/** As the reader's language calls it. */
export function countryName(country: string, lang: Lang): string {
  return new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country;
}

/** The short name in the language and script of the firm's country; news there writes it so. */
function ownScriptName({ names, country }: Entity): Name | undefined {
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  if (script === 'Latn') return undefined;
  const own = names.filter(
    (name) =>
      name.use === 'short' && name.lang !== undefined && new Intl.Locale(name.lang).language === language,
  );
  return own.find((name) => new Intl.Locale(name.lang!).maximize().script === script) ?? own[0];
}
