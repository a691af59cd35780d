/**
 * A card that a frame asks the top frame to show, because it has no room for it. Only the extension's own scripts send
 * one, but what they send was read from a page: worker and receiver parse it, and take from it an entity's id, plain text and
 * numbers.
 */
import * as v from 'valibot';
import type { Because } from '../matching/model.ts';

/** Longer than any text that the sender cuts out of its page. */
const LONGEST = 1000;
/** More firms than share a name, more lines than a name breaks into. */
const MOST = 40;

/** A record, so that no reason can be forgotten. */
const REASONS: Readonly<Record<Because, true>> = {
  'distinctive name': true,
  'topic beside it': true,
  'called a firm': true,
  'listed firm beside it': true,
  'named in full beside it': true,
  'named in full on the page': true,
  'topics on the page': true,
  'other reading beside it': true,
  'nothing speaks for it': true,
  'family name beside it': true,
  'part of another word': true,
  'part of another firm’s name': true,
  'a stock index or price': true,
  'inside an address': true,
  'in small letters': true,
};

const text = v.pipe(v.string(), v.maxLength(LONGEST));
const pixels = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Lines of a name in client pixels of one frame, whose viewport is so large. */
const seen = v.object({
  rectangles: v.pipe(
    v.array(v.object({ x: pixels, y: pixels, width: pixels, height: pixels })),
    v.minLength(1),
    v.maxLength(MOST),
  ),
  viewport: v.object({
    width: v.pipe(pixels, v.minValue(1)),
    height: v.pipe(pixels, v.minValue(1)),
  }),
});

const card = v.object({
  /** Of this showing of the card, drawn by the frame that asks. */
  id: text,
  entity: text,
  others: v.exactOptional(v.pipe(v.array(text), v.maxLength(MOST))),
  certainty: v.picklist(['sure', 'possible']),
  because: v.picklist(Object.keys(REASONS) as Because[]),
  surface: text,
  sentence: text,
  /** The frame's own. */
  article: v.object({
    kind: v.picklist(['article', 'section']),
    day: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  }),
  focus: v.boolean(),
  seen,
});

const toShow = v.object({
  card,
  /** Which of the frames of the receiver's window holds the name, at whatever depth. */
  index: count,
  /** The browser's number of the frame that asks. */
  frame: count,
});
const toPlace = v.object({ id: text, focus: v.boolean(), index: count, seen });

/** Each field is said in the schema. */
export type Seen = Readonly<v.InferOutput<typeof seen>>;
export type FramedCard = Readonly<v.InferOutput<typeof card>>;
export type ToShow = Readonly<v.InferOutput<typeof toShow>>;
export type ToPlace = Readonly<v.InferOutput<typeof toPlace>>;

/** Each gives `undefined` where the value is none. */
export const parseFramedCard = parser(card);
export const parseSeen = parser(seen);
export const parseToShow = parser(toShow);
export const parseToPlace = parser(toPlace);

function parser<Schema extends v.GenericSchema>(schema: Schema) {
  return (value: unknown): v.InferOutput<Schema> | undefined => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : undefined;
  };
}
