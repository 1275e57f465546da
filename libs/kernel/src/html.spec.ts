import { htmlLines, htmlText } from './html.js';

describe('text in HTML', () => {
  it('means itself and nothing else', () => {
    expect(htmlText(`<b title="x">Ordrer & 'øre'</b>`)).toBe('&lt;b title=&quot;x&quot;&gt;Ordrer &amp; &#39;øre&#39;&lt;/b&gt;');
  });

  it.each(['a\nb', 'a\rb', 'a\r\nb'])('keeps its lines: %j', (text) => {
    expect(htmlLines(text)).toBe('a<br>b');
  });
});
