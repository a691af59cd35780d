import { describe, expect, it } from 'vitest';
import { forbiddenWords } from './forbidden-words.ts';
import { builtMessages } from './translate.ts';

describe('the check of words', () => {
  it.each([
    'Hikvision was blacklisted in 2019.',
    'On the blacklist since 2019.',
    'A banned firm.',
    'Sanctioned by the US.',
    'Found guilty.',
    'A known offender',
    'linked to genocide',
    'A Chinese spy',
    'dangerous',
    'A risky supplier',
    'Red flag',
    'This firm is clean.',
    'Safe',
    'cleared of all',
    'Not listed.',
    'Sur liste noire depuis 2019.',
    'Firme blacklistée',
    'Entreprise bannie',
    'Firme interdite',
    'La firme est interdit',
    'Sanctionnée par les États-Unis',
    'coupable',
    'délinquants',
    'liée au génocide',
    'soupçonnée d’espionnage',
    'Dangereuse',
    'un fournisseur risqué',
    'signaux d’alarme',
    'Firme sûre',
    'non inscrite',
    'N’est pas inscrite.',
  ])('refuses: %s', (text) => {
    expect(forbiddenWords(text)).not.toEqual([]);
  });

  it.each([
    'No listing found in our data.',
    'Not a sanction.',
    'Some programmes can sanction them too.',
    'needs a licence',
    'called a “blacklist” in the press',
    '« liste noire » dans la presse',
    'Ce n’est pas une sanction.',
    'N’interdit pas, en soi, de lui acheter.',
    'interdiction en vigueur le 2 août 2021',
    'un risque quand il finance la recherche',
    'sous leur propre nom',
    'Aucune inscription trouvée.',
  ])('lets through: %s', (text) => {
    expect(forbiddenWords(text)).toEqual([]);
  });
});

describe.each(['en', 'fr'] as const)('%s.json', (lang) => {
  it('says nothing forbidden', () => {
    const said = Object.entries(builtMessages(lang)).flatMap(([key, message]) =>
      forbiddenWords(message).map((word) => `${key}: ${word}`),
    );
    expect(said).toEqual([]);
  });
});
