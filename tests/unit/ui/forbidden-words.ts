/**
 * What no text of ours may say of a firm (words.md, rule 5), in English and French. `blacklist` and *liste noire* may
 * stand in quotation marks, as the press's word; *sanctioned* on the two lists that are sanctions (SDN, SSI) only.
 */
const FORBIDDEN: readonly RegExp[] = [
  /\bblack-?list(ed|ing|s)?\b/i,
  /\bbanned\b/i,
  /\bsanctioned\b/i,
  /\bguilty\b/i,
  /\boffenders?\b/i,
  /\blinked to genocide\b/i,
  /\bsp(y|ies|ying)\b/i,
  /\bdangerous\b/i,
  /\brisky\b/i,
  /\bred flags?\b/i,
  /\bclean\b/i,
  /\bsafe\b/i,
  /\bcleared\b/i,
  /\bnot listed\b/i,
  /(?<!\p{L})listes? noires?(?!\p{L})/iu,
  /(?<!\p{L})blacklist(é|ée|és|ées|er|age)(?!\p{L})/iu,
  /(?<!\p{L})banni(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})(proscrit|interdit)(e|s|es)(?!\p{L})/iu,
  /(?<!\p{L})(est|sont|était|étaient) interdits?(?!\p{L})/iu,
  /(?<!\p{L})sanctionné(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})coupables?(?!\p{L})/iu,
  /(?<!\p{L})délinquant(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})lié(e|s|es)? (à un|au) génocide(?!\p{L})/iu,
  /(?<!\p{L})espion(ne|s|nes|nage)?(?!\p{L})/iu,
  /(?<!\p{L})danger(s|eux|euse|euses)?(?!\p{L})/iu,
  /(?<!\p{L})risqué(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})signa(l|ux) d’alarme(?!\p{L})/iu,
  /(?<!\p{L})propres?(?= (firme|entreprise))/iu,
  /(?<!\p{L})(sûr|sain|blanchi|innocenté)(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})non[ -]inscrit(e|s|es)?(?!\p{L})/iu,
  /(?<!\p{L})(n’est|ne sont) pas inscrit(e|s|es)?(?!\p{L})/iu,
];

const PRESS_WORD = /[“"]blacklists?[”"]|«\s?listes? noires?\s?»/giu;

/** The forbidden words of a text, as it writes them. */
export function forbiddenWords(text: string): readonly string[] {
  const ours = text.replaceAll(PRESS_WORD, '');
  return FORBIDDEN.flatMap((pattern) => pattern.exec(ours)?.[0] ?? []);
}
