/**
 * A report of a wrong claim, before anything of it is sent: its parts, each of which may be struck out, and the text
 * that is left.
 */
import type { ReportDraft } from '../platform/report-draft.ts';
import type { MessageKey, Translate } from './translate.ts';

export interface ReportPart {
  readonly id: keyof ReportDraft | 'version';
  readonly label: string;
  readonly text: string;
}

const LABELS: Readonly<Record<ReportPart['id'], MessageKey>> = {
  claim: 'report_part_claim',
  name: 'report_part_name',
  sentence: 'report_part_sentence',
  address: 'report_part_address',
  data: 'report_part_data',
  version: 'report_part_version',
};

/** The parts that the draft has, in the order of words.md; one that is empty is none. */
export function reportParts(
  draft: ReportDraft,
  version: string,
  translate: Translate,
): readonly ReportPart[] {
  const texts = { ...draft, version: `Listmark ${version}` };
  const order = ['claim', 'name', 'sentence', 'address', 'data', 'version'] as const;
  return order.flatMap((id) =>
    texts[id] === '' ? [] : [{ id, label: translate(LABELS[id]), text: texts[id] }],
  );
}

/** The whole text that would be sent; `''` where everything was struck out and nothing written. */
export function reportText(
  parts: readonly ReportPart[],
  struck: ReadonlySet<string>,
  wrong: string,
  translate: Translate,
): string {
  const lines = parts
    .filter(({ id }) => !struck.has(id))
    .map(({ label, text }) => translate('report_line', [label, text]));
  const words = wrong.trim();
  return [...(words === '' ? [] : [words, '']), ...lines].join('\n').trim();
}

/** Names the firm only if the report does. */
export function reportSubject(
  parts: readonly ReportPart[],
  struck: ReadonlySet<string>,
  translate: Translate,
): string {
  const name = parts.find(({ id }) => id === 'name' && !struck.has(id));
  return name === undefined ? translate('report_subject_plain') : translate('report_subject', [name.text]);
}
