// Numbers, plurals, lists and dates as a locale writes them. Made when first asked for: loading a locale takes a while.

/** The formats of one locale. */
export class Formats {
  private readonly made = new Map<string, unknown>();

  /** @param locale BCP 47 */
  constructor(private readonly locale: string) {}

  count(count: number): string {
    return this.make("count", () => new Intl.NumberFormat(this.locale)).format(count);
  }

  /** A count with its noun: "1 source", "1,204 sources". */
  counted(count: number, one: string, other: string): string {
    const rule = this.make("plural", () => new Intl.PluralRules(this.locale)).select(count);
    return `${this.count(count)} ${rule === "one" ? one : other}`;
  }

  /** "A, B and C". */
  and(items: readonly string[]): string {
    return this.make("list", () => new Intl.ListFormat(this.locale, { type: "conjunction" })).format(items);
  }

  /** An ISO date as precise as it is; anything else, and a bare year, as it is. */
  date(date: string): string {
    const [, year, month, , day] = /^(\d{4})-(0[1-9]|1[0-2])(-(\d{2}))?$/u.exec(date) ?? [];
    if (year === undefined) return date;
    const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    const options = { year: "numeric", month: "long", timeZone: "UTC" } as const;
    if (day === undefined)
      return this.make("month", () => new Intl.DateTimeFormat(this.locale, options)).format(time);
    return this.make(
      "day",
      () => new Intl.DateTimeFormat(this.locale, { ...options, day: "numeric" }),
    ).format(time);
  }

  private make<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }
}
