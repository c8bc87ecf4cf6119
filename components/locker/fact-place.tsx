import { createContext, useContext } from 'react';
import type { Facts } from '../../utils/evidence/facts.ts';
import type { Rect } from '../../utils/evidence/geometry.ts';
import { useText } from '../frame/text-context.tsx';

/** A fact, where it was read, and how sure the reader was. */
export type Place = Facts['places'][number];

export interface PlaceChoice {
  /** True where a kept picture shows this box. */
  isPictured(box: Rect): boolean;
  shown: Place | null;
  onShow(place: Place | null): void;
}

/** Without a provider nothing can be pointed at. */
export const PlaceContext = createContext<PlaceChoice | null>(null);

/** Below this a buyer should look for himself. */
const UNSURE = 0.5;

/** 在图上看: outlines the words on the picture that the fact was read from. */
export function FactPlace({ place }: { place: Place | undefined }) {
  const { locker } = useText();
  const choice = useContext(PlaceContext);
  if (!place) return null;
  const unsure = place.confidence !== undefined && place.confidence < UNSURE;
  const isShown = choice?.shown?.path === place.path;
  return (
    <>
      {unsure ? <span className="cp-muted">{locker.checkFact} </span> : null}
      {choice && place.box && choice.isPictured(place.box) ? (
        <button
          type="button"
          className="cp-link"
          aria-pressed={isShown}
          onClick={() => choice.onShow(isShown ? null : place)}
        >
          {isShown ? locker.hidePlace : locker.showPlace}
        </button>
      ) : null}
    </>
  );
}
