/** What the pages say of how accessible they are, in Danish. */
export const ACCESSIBILITY = {
  title: 'Tilgængelighedserklæring',
  introduction: 'Siderne her skal kunne bruges af alle. Denne erklæring siger, hvad der er gjort for det, og hvad der ikke er undersøgt.',
  sections: [
    {
      heading: 'Hvad siderne lever op til',
      paragraphs: [
        'Siderne er bygget efter WCAG 2.2 på niveau A og AA, som lov om tilgængelighed af offentlige organers websteder og mobilapplikationer bygger på.',
        'Alt kan bruges med tastaturet alene, uden scripts, på en skærm, der er 320 punkter bred, og kan skrives ud.',
      ],
    },
    {
      heading: 'Hvordan det er undersøgt',
      paragraphs: [
        'Hver side gennemgås automatisk med værktøjet axe-core i tre bredder, hver gang programmet ændres. En side med fejl bliver ikke taget i brug.',
      ],
    },
    {
      heading: 'Hvad der ikke er undersøgt',
      paragraphs: [
        'Siderne er ikke prøvet af brugere med skærmlæser, og ingen uafhængig har gennemgået dem. Dokumenter, som afsendere har lagt på en sag, er ikke undersøgt.',
      ],
    },
    {
      heading: 'Sig til, hvis noget ikke virker for dig',
      paragraphs: ['Skriv til sekretariatet for det råd, din sag hører til. Du kan få indholdet i en anden form.'],
    },
  ],
  supervision: 'Digitaliseringsstyrelsen fører tilsyn med webtilgængelighed (digst.dk)',
} as const;
