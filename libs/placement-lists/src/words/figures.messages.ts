/** A figure of a finding as people write it, at most two decimals; a dash for what is no number. */
export function decimals(locale: string, value: unknown): string {
  return typeof value === 'number' ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value) : '–';
}
