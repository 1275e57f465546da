import { instant } from '#kernel';
import { downloadHeaders } from './download-headers.view.js';

const document = {
  documentId: '0192d5a0-7c1e-7d3a-9b7e-2f3c4d5e6f70',
  title: 'Udtalelse',
  access: 'hearing',
  fileName: 'udtalelse.pdf',
  mediaType: 'application/pdf',
  bytes: 3,
  sha256: 'ab',
  from: undefined,
  addedAt: instant('2026-03-10T12:00:00.000Z'),
} as const;

describe('a document that is fetched', () => {
  it('is saved, never shown, and says what it is only when that is harmless', () => {
    expect(downloadHeaders(document)).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(downloadHeaders({ ...document, mediaType: 'text/html' })['content-type']).toBe('application/octet-stream');
    expect(downloadHeaders(document)['content-disposition']).toMatch(/^attachment;/);
  });

  it.each([
    ['Lønbilag æøå.pdf', `attachment; filename="L_nbilag ___.pdf"; filename*=UTF-8''L%C3%B8nbilag%20%C3%A6%C3%B8%C3%A5.pdf`],
    ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
    [`it's (1)*.txt`, `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['a\r\nb.txt', `attachment; filename="a__b.txt"; filename*=UTF-8''a%0D%0Ab.txt`],
  ])('keeps the name %j', (fileName, disposition) => {
    expect(downloadHeaders({ ...document, fileName })['content-disposition']).toBe(disposition);
  });
});
