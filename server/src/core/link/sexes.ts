// Women and men of one surname inside an article: what is told of a form as a whole, and forms that are two people's.
import type { Sex } from "../names/given-names";
import { isSurnameAlone } from "../names/person";
import type { PersonCues, Told } from "./cues";
import { type Form, split } from "./forms";

/**
 * The sex of the person a form names: told by a form of address, else by the given name, else by an office; undefined
 * where nothing or both are told.
 */
export function sexesFrom(cues: PersonCues): (form: Form) => Sex | undefined {
  const known = new Map<Form, Sex | undefined>();
  return (form) => {
    if (form.type !== "PER") return undefined;
    if (!known.has(form)) known.set(form, sexOfForm(form, cues));
    return known.get(form);
  };
}

function sexOfForm({ mentions, person }: Form, cues: PersonCues): Sex | undefined {
  const told = mentions.map((mention) => cues.toldSex(mention));
  const addressed = told.filter((each) => each?.address !== undefined);
  return agreed(addressed) ?? (addressed.length > 0 ? undefined : (person?.sex ?? agreed(told)));
}

function agreed(told: readonly (Told | undefined)[]): Sex | undefined {
  const sexes = new Set(told.flatMap((each) => each?.sex ?? []));
  const [only] = sexes;
  return sexes.size === 1 ? only : undefined;
}

/**
 * Takes out of a bare surname those mentions that are told of a woman or a man whom none of its bearers can be ("Frau
 * Schmidt" beside Helmut Schmidt); without bearers, "Frau Lohse" and "Herr Lohse" from each other. They become forms of
 * their own, called as they are addressed.
 */
export function partStrangers(
  bare: Form,
  bearers: readonly (Sex | undefined)[],
  cues: PersonCues,
  forms: Form[],
): readonly Form[] {
  const told = bare.mentions.map((mention) => ({ mention, told: cues.toldSex(mention) }));
  const sexes = SEXES.filter((sex) => told.some((each) => each.told?.sex === sex));
  const strange =
    bearers.length === 0
      ? sexes.length > 1
        ? sexes
        : []
      : sexes.filter((sex) => bearers.every((other) => other !== undefined && other !== sex));
  return strange.map((sex) => {
    const own = told.filter((each) => each.told?.sex === sex);
    const part = split(
      bare,
      own.map(({ mention }) => mention),
      forms,
    );
    part.called = calledBy(
      own.flatMap((each) => each.told?.address ?? []),
      bare.name,
    );
    return part;
  });
}

const SEXES: readonly Sex[] = ["female", "male"];

/**
 * What a chain that has nothing but a surname is called if it is addressed with it: "Frau Lohse". So the rest of the
 * corpus hears that she is no Herr Lohse.
 */
export function addressedName(forms: readonly Form[], name: string, cues: PersonCues): string | undefined {
  if (!forms.every(({ person, kind }) => kind === "name" && person !== undefined && isSurnameAlone(person)))
    return undefined;
  const told = forms.flatMap((form) => form.mentions.flatMap((mention) => cues.toldSex(mention) ?? []));
  return agreed(told) === undefined
    ? undefined
    : calledBy(
        told.flatMap(({ address }) => address ?? []),
        name,
      );
}

/** "Frau Lohse": the surname behind the first plain form of address, in the nominative. */
function calledBy(addresses: readonly string[], name: string): string | undefined {
  const address = addresses.find((each) => PLAIN_ADDRESS.test(each));
  return address === undefined ? undefined : `${address.replace(/^Herrn$/u, "Herr")} ${name}`;
}

/** Forms of address that go with a surname wherever it is named. */
const PLAIN_ADDRESS = /^(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Madame|Monsieur|Señora?|Signora?|Mevrouw|Meneer)\.?$/u;
