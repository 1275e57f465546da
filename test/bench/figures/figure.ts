import type { Comparison } from '../measuring/comparison.js';
import type { Count } from '../measuring/report.js';
import type { Place } from '../setting/place.js';

/** The lines of one figure: comparisons to be measured, made ready when their turn comes, or counts. */
export type Figure = (place: Place) => AsyncIterable<Comparison | Count>;
