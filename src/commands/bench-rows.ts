/** Samples of the bench, page by page, as the rows that it prints. */

export type State = 'cold' | 'warm';

export interface Row {
  readonly contender: string;
  readonly names: number;
  readonly state: State;
  /** To reading every character in the same state, on the same pages. */
  readonly ratio: number | null;
  /** Milliseconds of one pass over all the pages measured: the sums of the pages' medians, p10 and p90. */
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  /** Passes timed, of all pages. */
  readonly runs: number;
  readonly note: string;
}

/** Milliseconds of one contestant and of reading, on one page. */
export interface PageSamples {
  readonly own: readonly number[];
  readonly read: readonly number[];
}

export function rowOf(
  head: Pick<Row, 'contender' | 'names' | 'state'>,
  pages: readonly PageSamples[],
  note: string,
): Row {
  const sum = (of: (samples: PageSamples) => number) => pages.reduce((all, one) => all + of(one), 0);
  const median = sum(({ own }) => quantile(own, 0.5));
  const read = sum(({ read }) => quantile(read, 0.5));
  return {
    ...head,
    ratio: read > 0 && median > 0 ? rounded(median / read) : null,
    median: rounded(median),
    p10: rounded(sum(({ own }) => quantile(own, 0.1))),
    p90: rounded(sum(({ own }) => quantile(own, 0.9))),
    runs: sum(({ own }) => own.length),
    note,
  };
}

/** @param part 0 to 1: 0.5 is the median. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** The rows of one state as lines: a contender a line, a column for each number of names. */
export function tableOf(rows: readonly Row[], state: State): string {
  const own = rows.filter((row) => row.state === state);
  const sizes = [...new Set(own.map((row) => row.names))];
  const lines = [...new Set(own.map((row) => row.contender))].map((contender) => {
    const cells = sizes.map((names) => {
      const row = own.find((one) => one.contender === contender && one.names === names);
      if (!row) return '';
      return row.ratio === null
        ? '–'
        : `${row.ratio.toFixed(row.ratio < 10 ? 2 : 0)} (${row.median.toFixed(1)} ms)`;
    });
    return [contender, ...cells];
  });
  return columns([[state, ...sizes.map((names) => names.toLocaleString('en'))], ...lines]);
}

export function columns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
    )
    .join('\n');
}
