import { letterPage } from './letter-page.view.js';
import type { Letter } from './letter.view.js';

const LETTER: Letter = {
  marking: { line: 'Fortroligt til fredag', meaning: 'Kun til jer' },
  subject: 'Afgørelse',
  title: 'Afgørelse i sag <1>',
  sections: [{ heading: 'Begrundelse', parts: [{ kind: 'paragraph', text: 'Ordrer & øre' }] }],
};
const HEAD = { from: ['Sagsudvalget', 'Rådet'], to: ['Træ & Søn <ApS>', 'CVR-nr. 99001003'], dated: 'onsdag den 11. marts 2026' };

describe('a letter on paper', () => {
  const page = letterPage(LETTER, HEAD);

  it('says from whom, to whom and when, before what it says', () => {
    const words = ['Sagsudvalget<br>Rådet', 'Træ &amp; Søn &lt;ApS&gt;<br>CVR-nr. 99001003', 'onsdag den 11. marts 2026'];
    const after = [
      'Fortroligt til fredag',
      '<h1 style="font-size:22px">Afgørelse i sag &lt;1&gt;</h1>',
      'Begrundelse',
      '<p>Ordrer &amp; øre</p>',
    ];
    const places = [...words, ...after].map((text) => page.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(page).toContain(`<address>${words[1] ?? ''}</address>`);
  });

  it('is set for paper, names its language and characters, and loads nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="da"><head><meta charset="utf-8">/);
    expect(page).toContain('@page{size:A4;');
    expect(page).not.toMatch(/<(?:img|link|script|iframe|object|video|audio|source)\b|url\(|@import|\s(?:src|href|on\w+)=/i);
  });
});
