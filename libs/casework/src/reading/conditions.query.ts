/** A value given to a condition. */
type Value = string | number | boolean | readonly string[];

/** The conditions of a query, every value a parameter. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: Value[] = [];

  /** Adds one condition: SQL and values in turn, beginning and mostly ending with SQL. */
  add(sql: string, ...rest: readonly Value[]): this {
    const text = rest.reduce<string>((before, part, index) => before + (index % 2 === 0 ? this.value(part) : String(part)), sql);
    this.parts.push(text);
    return this;
  }

  /** All conditions together. */
  get text(): string {
    return this.parts.join(' and ');
  }

  /** Gives a value as a parameter; answers its place. */
  value(value: Value): string {
    this.values.push(value);
    return `$${this.values.length.toString()}`;
  }
}
