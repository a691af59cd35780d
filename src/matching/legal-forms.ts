/**
 * Legal forms of firms, and taking them off a name.
 *
 * After ISO 20275 and the forms that the US lists print; each a sequence of folded words, at the end of a name or, as
 * in Russian, Indonesian and Spanish lists, before it.
 */
import { tokenise, type Token } from './tokens.ts';

const LAST = `
co ltd|co limited|co|company limited|company ltd|company|ltd|limited|ltd co|limited company|inc|incorporated|corp|
corporation|llc|l l c|llp|l l p|lp|l p|plc|p l c|co inc|corp ltd|corporation limited|co llc|company llc|pllc|
pte ltd|pte limited|pte|pvt ltd|pvt limited|private limited|private ltd|pvt|pty ltd|pty limited|pty|proprietary limited|
gmbh|ag|se|kg|gmbh co kg|gmbh and co kg|kgaa|ug|e v|ohg|mbh|g m b h|
sa|s a|sas|s a s|sasu|sarl|s a r l|srl|s r l|spa|s p a|s c|snc|eurl|sca|scs|sl|s l|slu|s l u|ltda|ltd a|limitada|s en c|
sa de cv|s a de c v|s de r l de c v|de c v|eireli|s a b de c v|
bv|b v|nv|n v|vof|cv|c v|cooperatief u a|u a|bvba|sprl|
ab|as|a s|asa|aps|oy|oyj|ou|hf|ehf|uab|sia|oü|
sp z o o|sp zoo|spolka z o o|spolka akcyjna|s r o|sro|spol s r o|a d|ad|ead|eood|ood|doo|d o o|dd|d d|kft|zrt|nyrt|rt|kd|
jsc|ojsc|pjsc|cjsc|jsco|j s c|pjs co|ooo|oao|zao|pao|ao|too|tov|pat|fgup|gup|npo|npp|mchj|
joint stock company|open joint stock company|public joint stock company|closed joint stock company|
public joint stock co|joint stock co|limited liability company|limited liability co|limited liability partnership|
limited partnership|general partnership|public limited company|private joint stock company|private company limited|
unitary enterprise|federal state unitary enterprise|state unitary enterprise|state enterprise|
open joint stock|joint stock|
fze|fzc|fzco|fz llc|fzllc|f z e|f z c|f z c o|dmcc|dwc llc|est|establishment|wll|w l l|saog|saoc|sal|s a l|s a l offshore|sae|
pjsc|psc|p s c|bsc|b s c|qsc|kscc|ksc|
sdn bhd|sdn|bhd|berhad|tbk|persero|jsc|tnhh|co jsc|
kk|k k|kabushiki kaisha|kabushiki gaisha|yugen kaisha|gk|
ltd sti|ltd sirketi|limited sirketi|anonim sirketi|as ti|sirketi|sti|san ve tic ltd sti|san tic ltd sti|a o|
kommanditbolag|aktiengesellschaft|gesellschaft mit beschrankter haftung|societe anonyme|sociedad anonima|
societa per azioni|sociedade anonima|aktiebolag|naamloze vennootschap|besloten vennootschap|
ооо|оао|зао|пао|ао|тов|ат|пат|прат|нпо|нпп|фгуп|гуп|
有限公司|股份有限公司|有限责任公司|有限責任公司|集团有限公司|集團有限公司|集团股份有限公司|集團股份有限公司|公司|集团公司|集團公司|
株式会社|有限会社|合同会社|주식회사|유한회사`;

const FIRST = `
ooo|oao|zao|pao|ao|jsc|ojsc|pjsc|cjsc|pt|cv|ud|llc|limited liability company|open joint stock company|
public joint stock company|closed joint stock company|joint stock company|joint stock commercial bank|fgup|fsue|npo|
federal state unitary enterprise|federal state budgetary institution|sociedad anonima|societe|ste|kompaniya|company|
ооо|оао|зао|пао|ао|тов|株式会社|주식회사|شركه`;

function read(table: string): readonly (readonly string[])[] {
  const forms = table.split('|').map((form) => tokenise(form.trim()).map((token) => token.folded));
  return forms.filter((form) => form.length > 0).sort((a, b) => b.length - a.length);
}
const lastForms = read(LAST);
const firstForms = read(FIRST);

const stands = (tokens: readonly Token[], at: number, form: readonly string[]) =>
  at >= 0 && form.every((word, index) => tokens[at + index]?.folded === word);

/**
 * @returns the range of tokens that is left when legal forms are taken off both ends, as often as they stand there;
 * never nothing.
 */
export function withoutLegalForms(tokens: readonly Token[]): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = tokens.length;
  for (let found = true; found;) {
    found = false;
    const last = lastForms.find((form) => form.length < to - from && stands(tokens, to - form.length, form));
    if (last) {
      to -= last.length;
      found = true;
    }
    const first = firstForms.find((form) => form.length < to - from && stands(tokens, from, form));
    if (first) {
      from += first.length;
      found = true;
    }
  }
  return { from, to };
}
