// Dates as metadata write them.

const DATE = /(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)/u;

/** The date a string starts with ("2017-11-11T10:00Z", "11.11.2017"), as precise as it is written. */
export function toDate(value: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(value);
  const iso = german === null ? value : `${german[3]}-${pad(german[2])}-${pad(german[1])}`;
  const match = DATE.exec(iso);
  return match?.index === 0 ? match[0] : undefined;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
