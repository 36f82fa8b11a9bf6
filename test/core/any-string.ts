// Strings of any UTF-16 code units, lone surrogates included; far quicker to set up than fast-check's own.
import fc from "fast-check";

/** Any string of up to `maxLength` code units. */
export function anyString(maxLength = 10): fc.Arbitrary<string> {
  return fc.array(fc.nat(0xffff), { maxLength }).map((units) => String.fromCharCode(...units));
}
