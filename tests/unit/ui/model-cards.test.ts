import { describe, expect, it } from 'vitest';
import { wordsAtRest } from '../../../src/ui/rest-bounds.ts';
import { atRest, card, unfolded as unfoldedAsSet } from './card-text.ts';
import { hikvision, hikvision889, sensetime } from './fixtures.ts';
import { en, fr } from './translate.ts';

/** words.md, section 3, word for word; which of its spaces do not break is not written there. */
const unfolded: typeof unfoldedAsSet = (model) => unfoldedAsSet(model).replaceAll('\u00a0', ' ');
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('model card 3.1: Hikvision, French, article of 8 October 2019', () => {
  const model = card(hikvision, 'fr', { day: '2019-10-08' });

  it('stands at rest as written', () => {
    expect(atRest(model)).toBe(`Hikvision 海康威视 · Chine
Inscrite sur l’Entity List le lendemain de cet article.
8 oct. 2019 ◇ Cet article
9 oct. 2019 ● Entity List exportations · [84 FR 54004]
  Lui livrer un produit ou une technologie soumis aux règles américaines d’exportation exige une licence. N’interdit pas, en soi, de lui acheter.
12 mars 2021 ○ FCC Covered List télécoms · [fcc.gov]
3 juin 2021 ○ CMIC Bourse · [ofac.treasury.gov]
  Section 1260H Défense · [éd. 2021, 2025, 2026]
Décisions administratives des États-Unis, pas des jugements. Données : juillet 2026 ; CMIC, décembre 2025.`);
  });

  it('stands so too where the data hold the law that names it without a date', () => {
    expect(atRest(card(hikvision889, 'fr', { day: '2019-10-08' }))).toBe(atRest(model));
    expect(unfolded(card(hikvision889, 'fr', { day: '2019-10-08' }))).toContain(
      'Dans nos données de juillet 2026 ; date de début absente.',
    );
  });

  // The title of the model says 87: this count, too, before its third button.
  it('has 89 words, two of them “Une erreur ?”', () => {
    expect(wordsAtRest(model, fr)).toBe(89);
  });

  it('unfolds as written, with what each list means in full', () => {
    expect(unfolded(model))
      .toBe(`Entity List (« liste des entités » ; « liste noire » dans la presse). Bureau of Industry and Security, ministère du Commerce
Nom imprimé : Hangzhou Hikvision Digital Technology Co., Ltd., alias Hikvision (en 2019 : Hikvision ; changé par 85 FR 34505)
Publiée et en vigueur le 9 octobre 2019. Une inscription est souvent annoncée quelques jours avant sa publication.
Licence : pour tous les articles soumis aux EAR (§ 744.11), état de juillet 2026.
Demandes : au cas par cas pour certains codes et pour lutter contre les maladies infectieuses ; refus présumé pour tout le reste, état d’avril 2022.
Sources : 84 FR 54002 (entrée p. 54004) · modifiée : 85 FR 34505 (5 juin 2020), 85 FR 44161 (22 juillet 2020)
${spaced(fr('full_us_entity_list'))}

FCC Covered List
Nom imprimé : Hangzhou Hikvision Digital Technology Company
Depuis le 12 mars 2021.
Vise ses équipements de vidéosurveillance et de télécommunications, « to the extent » qu’ils servent à la sécurité publique, aux bâtiments officiels, aux infrastructures critiques et à d’autres fins de sécurité nationale. Pas la firme entière.
Source : fcc.gov
${spaced(fr('full_us_fcc_covered'))}

CMIC
Nom imprimé : Hangzhou Hikvision Digital Technology Co., Ltd.
Inscrite le 3 juin 2021, interdiction en vigueur le 2 août 2021 ; cessions permises jusqu’au 3 juin 2022.
Annexe au décret 14032 (86 FR 30145).
${spaced(fr('full_us_cmic'))}

Section 1260H
Nom imprimé : Hangzhou Hikvision Digital Technology Co., Ltd., alias Hikvision
Éditions du 3 juin 2021, du 7 janvier 2025 et du 10 juin 2026 (91 FR 35189).
Motif, selon le ministère de la Défense : « indirectly owned by SASAC and … directly affiliated with the PLA ».
${spaced(fr('full_us_1260h'))}

Listes européennes, britanniques et de l’ONU : non consultées. Qu’une inscription s’étende ou non aux filiales dépend de règles qui ont changé plusieurs fois depuis 2025.`);
  });

  it('is cited in one sentence with one link', () => {
    expect(model.citation).toBe(
      'Hikvision (Hangzhou Hikvision Digital Technology Co., Ltd.) figure sur l’Entity List du ministère américain du Commerce depuis le 9 octobre 2019 : 84 Fed. Reg. 54002, 54004. État de juillet 2026. https://www.federalregister.gov/d/2019-22210',
    );
  });

  it('leaves printed names and quoted words in their language, and every link goes to an official site', () => {
    const pieces = model.details.flatMap((section) => section.lines.flat());
    expect(pieces.filter((piece) => piece.lang === 'en').map((piece) => piece.text)).toContain(
      'to the extent',
    );
    const links = [...pieces, ...model.rows.flatMap((row) => row.entries.map((entry) => entry.source!))];
    for (const { href } of links) {
      if (href !== undefined)
        expect(href).toMatch(/^https:\/\/(www\.federalregister|ofac\.treasury|www\.fcc)\.gov\//);
    }
  });

  it('without a date loses the article, and says so', () => {
    const text = atRest(card(hikvision, 'fr'));
    expect(text).toContain('Sur quatre listes américaines ; Entity List depuis octobre 2019.');
    expect(text).not.toContain('◇');
    expect(text).toMatch(/Date de l’article non trouvée\.$/);
  });
});

describe('model card 3.2: SenseTime, English, article of 14 March 2024', () => {
  const model = card(sensetime, 'en', { day: '2024-03-14' });

  it('stands at rest as written', () => {
    expect(atRest(model)).toBe(`SenseTime 商汤科技 · China
SenseTime companies were on 2 US lists when this was written; on a third since January 2025.
9 Oct 2019 ● Entity List exports · [84 FR 54004]
  Supplying it with items under US export rules needs a licence. Does not by itself forbid buying from it.
10 Dec 2021 ● CMIC List shares · [ofac.treasury.gov]
  US persons may not trade its listed securities. Freezes nothing.
14 Mar 2024 ◇ This article
7 Jan 2025 ○ Section 1260H defence · [2025, 2026 editions]
Each list names a different company of the group. US government decisions, not court findings. Data: July 2026; CMIC, December 2025.`);
  });

  it('unfolds as written, with what each list means in full', () => {
    expect(unfolded(model)).toBe(`Entity List, Bureau of Industry and Security, Department of Commerce
Printed name: Beijing Sensetime Technology Development Co., Ltd., a.k.a. Beijing Shangtang Technology Development Co., Ltd.; Sense Time (in 2019: Sense Time; renamed by 85 FR 34505)
Published and in force 9 October 2019.
Licence: for all items subject to the EAR (§§ 734.9(e), 744.11; footnote 4: also certain items made abroad with US technology). As of July 2026; footnote cited from 87 FR 62202.
Applications: case by case for some items, else presumption of denial. As of April 2022.
Sources: 84 FR 54002 (entry at 54004) · amended 85 FR 34505 (5 June 2020), 85 FR 44159 (22 July 2020), 87 FR 62202 (13 October 2022)
${spaced(en('full_us_entity_list'))}

CMIC List, Treasury (OFAC)
Printed name: Sensetime Group Limited; 商湯集團有限公司
Listed 10 December 2021, in force 8 February 2022; sales to divest allowed until 10 December 2022.
Source: ofac.treasury.gov
${spaced(en('full_us_cmic'))}

Section 1260H, Department of Defense
Printed name: SenseTime Group, Inc.
Editions of 7 January 2025 and 10 June 2026 (91 FR 35189).
Reason, according to the department: “indirectly affiliated with SASAC” and “a military-civil fusion contributor to the Chinese defense industrial base because it is affiliated with MIIT”.
${spaced(en('full_us_1260h'))}

European, UK and UN lists: not consulted.`);
  });

  it('is cited with the legal person first', () => {
    expect(model.citation).toBe(
      'Beijing Sensetime Technology Development Co., Ltd. (SenseTime) has been on the US Commerce Department’s Entity List since 9 October 2019: 84 Fed. Reg. 54002, 54004. As of July 2026. https://www.federalregister.gov/d/2019-22210',
    );
  });
});
