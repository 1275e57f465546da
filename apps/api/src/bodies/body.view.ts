import type { BodyView, PlaceView, SeatView } from '#bodies';

/** A body as it is answered: what is not there is null. */
export function bodyAnswer({ id, name, kind, partOf, on, seats, chair, deputyChair }: BodyView) {
  return {
    id,
    name,
    kind,
    partOf: partOf ?? null,
    on,
    seats: seats.map(seatAnswer),
    chair: chair ?? null,
    deputyChair: deputyChair ?? null,
  };
}

function seatAnswer({ seatId, side, organisation, holder, deputy }: SeatView) {
  return { seatId, side, organisation, holder: placeAnswer(holder), deputy: placeAnswer(deputy) };
}

function placeAnswer(place: PlaceView | undefined) {
  if (place === undefined) return null;
  const { memberId, name, from, to, nominatedBy } = place;
  return { memberId, name: name ?? null, from, to: to ?? null, nominatedBy };
}
