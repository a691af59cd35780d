/**
 * The lists: who issues each, under which law, how heavily it weighs, and the date of what we read of it. Their names
 * and the sentences on what they mean are messages (`name_us_entity_list`, …), in the reader's language.
 */
import { WEIGHT } from './weight.ts';
import type { DayOrMonth, ListId, Weight } from './model.ts';

export interface ListFacts {
  readonly weight: Weight;
  /** Proper name, in English. */
  readonly authority: string;
  /** As Americans cite it; never translated. */
  readonly law: string;
  /** The official page of the list. */
  readonly url: string;
  /** The publication that our data of this list were read from. */
  readonly asOf: DayOrMonth;
  /** Issued whole each time, so that each edition says anew who is on it. */
  readonly issuedWhole: boolean;
}

const COMMERCE = 'Bureau of Industry and Security, Department of Commerce';
const TREASURY = 'Office of Foreign Assets Control, Department of the Treasury';
const DEFENSE = 'Department of Defense';

const PART_744 = 'https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-744';
const supplement = (number: number) => `${PART_744}/appendix-Supplement%20No.%20${number}%20to%20Part%20744`;

export const LISTS: Readonly<Record<ListId, ListFacts>> = {
  'us-entity-list': {
    weight: WEIGHT['us-entity-list'],
    authority: COMMERCE,
    law: '15 CFR 744.11, 744.16; Supplement No. 4 to part 744',
    url: supplement(4),
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-cmic': {
    weight: WEIGHT['us-cmic'],
    authority: TREASURY,
    law: 'E.O. 13959 as amended by E.O. 14032',
    url: 'https://ofac.treasury.gov/consolidated-sanctions-list/ns-cmic-list',
    asOf: '2025-12',
    issuedWhole: false,
  },
  'us-1260h': {
    weight: WEIGHT['us-1260h'],
    authority: DEFENSE,
    law: 'NDAA FY2021 § 1260H; NDAA FY2024 § 805',
    url: 'https://www.federalregister.gov/citation/91-FR-35189',
    asOf: '2026-07',
    issuedWhole: true,
  },
  'us-uflpa': {
    weight: WEIGHT['us-uflpa'],
    authority: 'Department of Homeland Security',
    law: 'Pub. L. 117-78 § 3; 19 U.S.C. 1307',
    url: 'https://www.dhs.gov/uflpa-entity-list',
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-fcc-covered': {
    weight: WEIGHT['us-fcc-covered'],
    authority: 'Federal Communications Commission',
    law: 'Secure and Trusted Communications Networks Act of 2019 § 2',
    url: 'https://www.fcc.gov/supplychain/coveredlist',
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-meu': {
    weight: WEIGHT['us-meu'],
    authority: COMMERCE,
    law: '15 CFR 744.21; Supplements No. 2 and No. 7 to part 744',
    url: supplement(7),
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-unverified': {
    weight: WEIGHT['us-unverified'],
    authority: COMMERCE,
    law: '15 CFR 744.15; Supplement No. 6 to part 744',
    url: supplement(6),
    asOf: '2022-04',
    issuedWhole: false,
  },
  'us-sdn': {
    weight: WEIGHT['us-sdn'],
    authority: TREASURY,
    law: '31 CFR chapter V',
    url: 'https://sanctionssearch.ofac.treas.gov/',
    asOf: '2024-07',
    issuedWhole: false,
  },
  'us-ssi': {
    weight: WEIGHT['us-ssi'],
    authority: TREASURY,
    law: 'E.O. 13662, Directives 1 to 4',
    url: 'https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists',
    asOf: '2025-12',
    issuedWhole: false,
  },
  'us-denied-persons': {
    weight: WEIGHT['us-denied-persons'],
    authority: COMMERCE,
    law: '15 CFR 764.3(a)(2); Supplement No. 1 to part 764',
    url: 'https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl',
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-1286': {
    weight: WEIGHT['us-1286'],
    authority: DEFENSE,
    law: 'NDAA FY2019 § 1286 as amended',
    url: 'https://basicresearch.defense.gov/Programs/Academic-Research-Security/',
    // The list of fiscal year 2024, which ended with September.
    asOf: '2024-09',
    issuedWhole: true,
  },
  'us-wro': {
    weight: WEIGHT['us-wro'],
    authority: 'US Customs and Border Protection',
    law: '19 U.S.C. 1307',
    url: 'https://www.cbp.gov/trade/forced-labor/withhold-release-orders-and-findings',
    asOf: '2026-07',
    issuedWhole: false,
  },
  'us-889': {
    weight: WEIGHT['us-889'],
    authority: 'Congress of the United States',
    law: 'Pub. L. 115-232 § 889',
    url: 'https://www.congress.gov/115/plaws/publ232/PLAW-115publ232.pdf',
    // A law, not a publication that is renewed: the date at which its text was read.
    asOf: '2026-07',
    issuedWhole: false,
  },
};
