const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text as HTML shows it, in content and in quoted attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Lines of plain text as HTML shows them: whatever signs they hold, as they were written. */
export function htmlLines(text: string): string {
  return htmlText(text).replace(/\r\n|\r|\n/g, '<br>');
}
