/** What the card knows of a wrong claim: the parts of a report, each of which its writer may strike out. */
export interface ReportDraft {
  /** What the card said, in its words. */
  readonly claim: string;
  /** The name as the page writes it. */
  readonly name: string;
  /** The sentence that holds it. */
  readonly sentence: string;
  /** The page's address, without fragment. */
  readonly address: string;
  /** The dates of the data, as the card writes them. */
  readonly data: string;
}
