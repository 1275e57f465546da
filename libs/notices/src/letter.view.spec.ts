import { html, type Letter, plainText } from './letter.view.js';

const LETTER: Letter = {
  marking: undefined,
  subject: 'Høring',
  title: 'Høring i sag <1>',
  sections: [
    { heading: undefined, parts: [{ kind: 'paragraph', text: ' Kære "Åse" & co.\nNy linje ' }] },
    {
      heading: 'Kort',
      parts: [
        {
          kind: 'particulars',
          lines: [
            { label: 'Frist', value: 'i <b>dag</b>' },
            { label: 'Sag', value: '1' },
          ],
        },
        { kind: 'list', items: ["l'un", 'to'] },
        { kind: 'link', address: 'https://example.test/hoeringer/NJ-1?a=1&b=2' },
      ],
    },
  ],
};

describe('a letter', () => {
  it('as plain text is its words, a blank line between blocks, a line for each item', () => {
    expect(plainText(LETTER)).toBe(
      [
        'Høring i sag <1>',
        '',
        'Kære "Åse" & co.',
        'Ny linje',
        '',
        'Kort',
        'Frist: i <b>dag</b>',
        'Sag: 1',
        '',
        "- l'un",
        '- to',
        '',
        'https://example.test/hoeringer/NJ-1?a=1&b=2',
        '',
      ].join('\n'),
    );
  });

  it('as HTML shows what was written as it was written, whatever signs it holds', () => {
    const page = html(LETTER);
    expect(page).toContain('<h1 style="font-size:22px">Høring i sag &lt;1&gt;</h1>');
    expect(page).toContain('<p>Kære &quot;Åse&quot; &amp; co.<br>Ny linje</p>');
    expect(page).toContain(
      '<dt>Frist</dt><dd style="margin:0 0 8px;font-weight:bold;overflow-wrap:anywhere">i &lt;b&gt;dag&lt;/b&gt;</dd>',
    );
    expect(page).toContain('<ul><li>l&#39;un</li><li>to</li></ul>');
    expect(page).toContain('<a href="https://example.test/hoeringer/NJ-1?a=1&amp;b=2">https://example.test/hoeringer/NJ-1?a=1&amp;b=2</a>');
  });

  it('as HTML names its language and loads nothing', () => {
    const page = html(LETTER);
    expect(page).toMatch(/^<!doctype html>\n<html lang="da">/);
    expect(page).not.toMatch(/<(?:img|link|script|iframe|style|object|video|audio|source)\b|url\(|@import|\ssrc=/i);
  });
});
