/** What the card knows of a wrong claim: the parts of a report, each of which its writer may strike out. */
import * as v from 'valibot';

const schema = v.object({
  /** What the card said, in its words. */
  claim: v.string(),
  /** The name as the page writes it. */
  name: v.string(),
  /** The sentence that holds it. */
  sentence: v.string(),
  /** The page's address, without fragment. */
  address: v.string(),
  /** The dates of the data, as the card writes them. */
  data: v.string(),
});

export type ReportDraft = Readonly<v.InferOutput<typeof schema>>;

/** `undefined` where it is none. */
export function parseReportDraft(value: unknown): ReportDraft | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
