/**
 * Large pages for the bench, built as news sites build theirs: deep wrappers, indented source, teasers, links in the
 * text, scripts between. Made up, the same on every machine.
 */
import { firmNames, seeded } from './bench-names.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good world make very year still work old life',
  fr: 'le la les de des du et à un une est en que qui dans pour pas sur se plus par avec il elle ne son au ce mais ont été leur cette aux ses comme ou si nous où même après aussi sans selon deux fait dont entre années gouvernement premier très ministre pays hier groupe été bien peut être encore contre depuis tout marché entreprise économie',
  ru: 'и в не на что с по как из у за от о к для его это был до но же так или также если только которые при после чтобы более году время может уже было компании рынок страны власти новый один лет все они мы она',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه كان قال بعد كما أو لا ما بين قبل حتى كل وقد ولم رئيس الحكومة الشركة السوق العام اليوم أمس',
};
const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

interface Writer {
  readonly sentence: () => string;
  readonly pick: (most: number) => number;
}

function writerIn(lang: string, random: () => number, firms: readonly string[]): Writer {
  const pick = (most: number) => Math.floor(random() * most);
  const words = (LANGUAGES[lang] ?? '').split(' ');
  const sentence = () => {
    if (lang === 'zh') {
      const text = Array.from({ length: 14 + pick(20) }, () => HAN[pick(HAN.length)]).join('');
      return `${text.slice(0, 8)}，${text.slice(8)}。`;
    }
    const text = Array.from({ length: 8 + pick(18) }, (_, index) => {
      const word = words[pick(words.length)]!;
      const chance = random();
      // One word in eight of news has a capital; one sentence in forty names a firm.
      if (index === 0 || chance < 0.1) return capital(word);
      if (chance < 0.102) return firms[pick(firms.length)]!.replaceAll('&', '&amp;');
      return chance < 0.14 ? `<a href="#${index}">${word} ${words[pick(words.length)]}</a>` : word;
    });
    return `${text.join(' ')}.`;
  };
  return { sentence, pick };
}

const wrapped = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${lang}</title></head>\n<body>\n${body}\n</body></html>`;

function teaser({ sentence, pick }: Writer): string {
  return `
        <div class="card card-${pick(9)}" data-id="${pick(99999)}">
          <div class="card__inner">
            <a class="card__link" href="/story-${pick(9999)}">
              <figure class="card__media">
                <img alt="" src="data:,">
              </figure>
              <div class="card__text">
                <span class="label">
                  ${sentence()
                    .slice(0, 12)
                    .replaceAll(/[<>&].*/g, '')}
                </span>
                <h3 class="card__title"><span>${sentence().replaceAll(/<[^>]+>/g, '')}</span></h3>
              </div>
            </a>
            <ul class="meta">
              <li><time datetime="2019-10-08">${1 + pick(12)} h</time></li>
              <li><span class="icon" aria-hidden="true"></span></li>
            </ul>
          </div>
          <script>void ${pick(99999)};</script>
        </div>`;
}

const paragraph = ({ sentence, pick }: Writer) =>
  `\n        <p>${Array.from({ length: 2 + pick(4) }, sentence).join(' ')}</p>`;

const repeated = (count: number, make: (writer: Writer) => string, writer: Writer) =>
  Array.from({ length: count }, () => make(writer)).join('\n');

/** @returns HTML documents by name. */
export function generatedPages(): Map<string, string> {
  const random = seeded(84);
  const firms = firmNames(2000);
  const page = (lang: string, teasers: number, paragraphs: number) => {
    const writer = writerIn(lang, random, firms);
    const article = `<main><article>\n<h1>${writer.sentence()}</h1>${repeated(paragraphs, paragraph, writer)}\n</article></main>`;
    return wrapped(
      lang,
      `<div id="root"><div class="grid">${repeated(teasers, teaser, writer)}</div>${article}</div>`,
    );
  };
  return new Map([
    ['front-page-en', page('en', 220, 4)],
    ['long-article-en', page('en', 24, 260)],
    ['article-fr', page('fr', 60, 60)],
    ['article-ru', page('ru', 60, 60)],
    ['article-ar', page('ar', 40, 40)],
    ['article-zh', page('zh', 60, 60)],
    ['live-page-en', page('en', 400, 400)],
  ]);
}
