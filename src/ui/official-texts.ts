/**
 * Official texts that our data hold often, and the words in which the card gives them in its own language (words.md,
 * section 3). A text that is not here is quoted in English.
 */
import type { MessageKey } from './translate.ts';

interface KnownText {
  /** The text begins so, or matches this, once folded (see `folded`). */
  readonly pattern: RegExp;
  readonly key: MessageKey;
  /** A footnote in it comes from this amendment, and is cited from there. */
  readonly footnoteFrom?: string;
}

const KNOWN: readonly KnownText[] = [
  // "For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR) 4"
  {
    pattern: /^for all items subject to the ear see 734 9 e and 744 11 of the ear( footnote)?( 4)?$/,
    key: 'text_all_items_note_4',
    footnoteFrom: '87 FR 62202',
  },
  // "For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2"
  {
    pattern: /^for all items subject to the ear see 734 9 e (footnote )?1 and 744 11 of the ear( 2)?$/,
    key: 'text_all_items_note_1',
  },
  { pattern: /^for all items subject to the ear see 744 11 of the ear$/, key: 'text_all_items' },
  {
    pattern:
      /^case by case review for eccns 1a004 c .* infectious disease and presumption of denial for all other items subject to the ear$/,
    key: 'text_case_by_case',
  },
  { pattern: /^case by case review$/, key: 'text_case_by_case_all' },
  { pattern: /^presumption of denial$/, key: 'text_denial' },
  {
    pattern:
      /^video surveillance and telecommunications equipment produced by .* to the extent it is used for the purpose of public safety\b/,
    key: 'text_fcc_video',
  },
  {
    pattern:
      /^telecommunications equipment produced by .* including telecommunications or video surveillance services\b/,
    key: 'text_fcc_telecoms',
  },
];

export function knownText(text: string): KnownText | undefined {
  const key = folded(text);
  return KNOWN.find((each) => each.pattern.test(key));
}

/** Small letters and digits, one space between: editions differ in dots, brackets and section signs. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
