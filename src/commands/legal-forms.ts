/**
 * `npm run legal-forms -- FILE`: how many firm-like names of a list (JSON lines) lose a legal form, and which keep one.
 */
import { readFileSync } from 'node:fs';
import { withoutBrackets } from '../matching/derive.ts';
import { withoutLegalForms } from '../matching/legal-forms.ts';
import { tokenise } from '../matching/tokens.ts';
import { givenFile } from './given-file.ts';

/** Words that show a firm: wider than the table under test, so that what the table lacks is seen. */
const FIRM_LIKE =
  /(?<![\p{L}\p{N}])(?:ltd|limited|co|company|l\.?l\.?c|gmbh|[ojpc]*jsc|joint[- ]stock|inc|incorporated|corp|corporation|s\.?a\.?s?|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ooo|oao|zao|pao|ao|fze|fzc|fzco|pte|pvt|pty|sdn|bhd|oyj?|ab|aps|d\.?o\.?o|sp\. z|kft|zrt|sti|şti|plc|ag|kg|est|establishment|w\.?l\.?l|enterprise|partnership)(?![\p{L}\p{N}])|公司|会社/iu;

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Use: npm run legal-forms -- FILE, a list as JSON lines with a "name" each.\n');
  process.exitCode = 1;
} else {
  const names = readFileSync(givenFile(file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { name: string }).name)
    .filter((name) => FIRM_LIKE.test(name));
  const kept = names.filter((name) => {
    const tokens = tokenise(withoutBrackets(name));
    const { from, to } = withoutLegalForms(tokens);
    return from === 0 && to === tokens.length;
  });
  for (const name of kept) process.stdout.write(`${name}\n`);
  const share = names.length === 0 ? null : 1 - kept.length / names.length;
  process.stdout.write(
    `${names.length} names hold a legal form; ${names.length - kept.length} lose it (${share === null ? '–' : (share * 100).toFixed(1)} %); the rest stand above.\n`,
  );
}
