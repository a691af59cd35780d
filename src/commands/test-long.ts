/**
 * `npm run test:long`: what does not fit into `npm test`. Every saved page with Listmark and without: its document stays
 * equal, and no long task is added; then endurance, a hundred navigations in one document.
 */
import { existsSync } from 'node:fs';
import { benchNavigations, navigationsTable } from './bench-navigations.ts';
import { benchSavedPages, pagesTable } from './bench-saved-pages.ts';

const PAGES = '../shared/pages';

let passed = 0;
let failed = 0;
function expect(what: string, holds: boolean): void {
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
}

if (existsSync(PAGES)) {
  const rows = await benchSavedPages(PAGES, (line) => console.error(line));
  console.log(`${pagesTable(rows)}\n`);
  for (const { page, domEqual } of rows)
    expect(`${page}: the document is byte for byte what it is without Listmark`, domEqual);
  const added = rows.reduce((sum, { longTasks }) => sum + longTasks, 0);
  const marked = rows.filter(({ firstMark }) => firstMark !== null).length;
  expect(`${marked} of ${rows.length} pages have a mark`, marked > 0.9 * rows.length);
  // A task of the page's own just under the limit is pushed over it by whatever else runs: in one page of twenty at most.
  expect(`${added} long tasks added to ${rows.length} pages`, added <= rows.length / 20);
} else console.log(`skipped: there are no saved pages in ${PAGES}`);

const report = await benchNavigations((line) => console.error(line));
console.log(`${navigationsTable(report)}\n`);
expect('no long task in a hundred navigations', report.with.longTasks <= report.without.longTasks);
expect(
  'the heap after a hundred navigations is that of one page',
  report.with.heap < 3 * report.without.heap,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
