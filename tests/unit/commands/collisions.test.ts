import { describe, expect, it } from 'vitest';
import { findCollisions } from '../../../src/commands/collisions.ts';

const form = (text: string, entity: string, needs?: string[]) => ({
  text,
  entity,
  ...(needs ? { needs } : {}),
});
const vocabularies = { 'a frequent word': new Set(['rising']) };

describe('collisions of names', () => {
  it('finds a name of two entities, at each', () => {
    const found = findCollisions([form('BGI', 'bgi', ['genomics']), form('BGI', 'graphene')], vocabularies);
    expect(found).toEqual([
      { form: 'BGI', entity: 'bgi', with: 'a name of "graphene"' },
      { form: 'BGI', entity: 'graphene', with: 'a name of "bgi"' },
    ]);
  });

  it('finds a word, whatever its capitals and marks', () => {
    expect(findCollisions([form('RÍSING', 'rising')], vocabularies)).toEqual([
      { form: 'RÍSING', entity: 'rising', with: 'a frequent word' },
    ]);
  });

  it('leaves out a word that needs context', () => {
    expect(findCollisions([form('Rising', 'rising', ['cybersecurity'])], vocabularies)).toEqual([]);
  });

  it('leaves out what needs the full name, at both', () => {
    const found = findCollisions(
      [form('AVIC', 'avic'), form('AVIC', 'avic-xian-aircraft', [])],
      vocabularies,
    );
    expect(found).toEqual([]);
  });
});
