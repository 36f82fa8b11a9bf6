// Full names that the article itself shows to be in another order: "Orbán Viktor" beside "Viktor Orbán", and double
// surnames, "Pedro Sánchez Pérez-Castejón" beside "Pedro Sánchez".
import { isGivenName } from "../names/given-names";
import type { PersonName } from "../names/person";
import type { Form } from "./forms";

/** Puts the parts of such names right. */
export function readVariants(forms: Form[]): void {
  const plain = new Map<string, PersonName>();
  for (const { person } of forms) {
    const [given = ""] = person?.given ?? [];
    if (person !== undefined && person.given.length === 1) plain.set(`${given} ${person.surname}`, person);
  }
  if (plain.size === 0) return;
  for (const [at, form] of forms.entries()) {
    const person =
      form.person === undefined ? undefined : (turned(form.person, plain) ?? doubled(form.person, plain));
    if (person !== undefined) forms[at] = { ...form, person };
  }
}

/** The surname first, if the other order stands in the article and not both words are given names. */
function turned(
  { given, surname, particles }: PersonName,
  plain: ReadonlyMap<string, PersonName>,
): PersonName | undefined {
  const [first = ""] = given;
  if (given.length !== 1 || particles !== "" || first.length === 1) return undefined;
  if (isGivenName(first) || !(isGivenName(surname) || surname < first)) return undefined;
  return plain.get(`${surname} ${first}`);
}

/** The first of two surnames, if the article has the name with that alone. */
function doubled(long: PersonName, plain: ReadonlyMap<string, PersonName>): PersonName | undefined {
  const [first = "", ...rest] = long.given;
  const surname = rest.find((word) => word.length > 1 && !isGivenName(word) && plain.has(`${first} ${word}`));
  return surname === undefined ? undefined : { ...long, given: [first], surname, particles: "" };
}
