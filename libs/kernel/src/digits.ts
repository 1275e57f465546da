/** A whole number written with at least `width` digits, zeros in front. */
export function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
