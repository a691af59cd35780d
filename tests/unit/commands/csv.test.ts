import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/commands/csv.ts';

describe('CSV', () => {
  it.each<[what: string, text: string, rows: string[][]]>([
    [
      'plain fields',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a comma in quotes', '"a, b",c', [['a, b', 'c']]],
    ['doubled quotes', '"say ""so""",c', [['say "so"', 'c']]],
    [
      'a line break in quotes',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    ['an empty last field', 'a,\n', [['a', '']]],
    ['empty lines', '\n\na\n', [['a']]],
  ])('reads %s', (_, text, rows) => expect(parseCsv(text)).toEqual(rows));
});
