/** Cards that this window shows for the frames in it, and what it tells of where those frames lie. */
import type { Seen, ToPlace, ToShow } from '../platform/framed-card.ts';
import type { CardOpener } from './card-opener.ts';
import type { OpenCard } from './card-api.ts';
import { seenHere } from './card-in-top.ts';
import { holderOf, onScrolledAway, outwards } from './child-frames.ts';

export interface FramedCardNeeds {
  readonly signal: AbortSignal;
  readonly opener: CardOpener;
  /** Tells a frame that its card is closed. */
  readonly closed: (frame: number, id: string) => void;
  /** Ends a card that another window shows. */
  readonly end: (id: string) => void;
}

export interface FramedCards {
  readonly outwards: (request: ToPlace) => Seen | null;
  readonly show: (request: ToShow) => Promise<boolean>;
  readonly close: (id: string, unlessHovered: boolean) => void;
}

export function framedCards(needs: FramedCardNeeds): FramedCards {
  /** `card` is absent while it is being made. */
  let open: { readonly id: string; card?: OpenCard } | null = null;
  /** Of the watch over the frame that was asked about last. */
  let watch = new AbortController();

  return {
    outwards: ({ id, focus, index, seen }) => {
      const holder = holderOf(index);
      const lines = holder ? outwards(holder, seen) : [];
      if (!holder || lines.length === 0) return null;
      watch.abort();
      const mine = new AbortController();
      watch = mine;
      const signal = AbortSignal.any([mine.signal, needs.signal]);
      const moved = () => {
        mine.abort();
        needs.end(id);
      };
      // A step by keyboard has scrolled the frame into view, which the windows around it may still be doing.
      if (!focus) onScrolledAway(() => holder.getBoundingClientRect(), signal, moved);
      return seenHere(lines);
    },

    show: async ({ card: { id, seen, ...asked }, index, frame }) => {
      const holder = holderOf(index);
      if (!holder || outwards(holder, seen).length === 0) return false;
      const lifetime = new AbortController();
      const signal = AbortSignal.any([lifetime.signal, needs.signal]);
      const mine: { readonly id: string; card?: OpenCard } = { id };
      open = mine;
      const card = await needs.opener.openForFrame(
        { ...asked, rectangles: () => outwards(holder, seen), within: holder.parentNode ?? holder },
        () => holder.getBoundingClientRect(),
        () => {
          lifetime.abort();
          if (open === mine) open = null;
          needs.closed(frame, id);
        },
      );
      if (!card) return false;
      mine.card = card;
      if (open !== mine) {
        card.close();
        return false;
      }
      // Another document in the frame.
      holder.addEventListener('load', card.close, { signal });
      if (!asked.focus) onScrolledAway(() => holder.getBoundingClientRect(), signal, card.close);
      return true;
    },

    close: (id, unlessHovered) => {
      if (open?.id !== id) return;
      const { card } = open;
      if (!card) open = null;
      else if (unlessHovered) card.leave();
      else card.close();
    },
  };
}
