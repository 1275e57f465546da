import { membersOf, type Setting, wholeNumber } from '#kernel';
import { DISPLACEMENT, type DisplacementMeasure, type DisplacementMeasures } from './community-service-place.law.js';

const measure = membersOf<DisplacementMeasure>({ employeesPerPerson: wholeNumber(1, 1000), least: wholeNumber(0, 1000) });

/** How many may serve at once at each kind of place. */
export const DISPLACEMENT_MEASURES: Setting<DisplacementMeasures> = {
  key: 'displacement.community-service-place',
  titles: {
    da: 'Hvor mange der må afvikle samfundstjeneste ad gangen, efter arbejdsstedets art',
    en: 'How many may serve at once, by the kind of place',
  },
  defaults: DISPLACEMENT,
  read: membersOf<DisplacementMeasures>({ private: measure, public: measure, charity: measure }),
};
