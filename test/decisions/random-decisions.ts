// Decisions of all kinds with names, reasons and places that are hard on a line of YAML.
import fc from "fast-check";
import type { Anchor, Decision, NameRef, Where } from "../../server/src/core/decisions/decision";
import { ENTITY_TYPES } from "../../server/src/core/vocabulary/types";

const hard = [
  "true",
  "1860",
  "null",
  "~",
  "- x",
  "a: b",
  "a, b",
  "[x]",
  "{y}",
  "x #y",
  "#tag",
  "C#",
  "'q'",
  '"q"',
  "é\u2028",
  "😀",
  "@a",
  "%",
  "!",
  "&",
  "*",
  "?",
  "|",
  ">",
  "2026-03-03",
];
const plain = fc.constantFrom("Müller", "Anna Berg", "lavera", "Zürcher Kantonalbank", "U.S.");
const text = fc.oneof(
  plain,
  fc.constantFrom(...hard),
  fc.string({ minLength: 1, maxLength: 8 }).filter((each) => each.trim() === each && each !== ""),
);
/** A mark between two parts of a name is that of a sense. */
const name = text.filter((each) => !/.#./su.test(each));
const type = fc.constantFrom(...ENTITY_TYPES);
const ref: fc.Arbitrary<NameRef> = fc
  .record({ type, name, sense: fc.constantFrom(undefined, undefined, "2", "Bäcker") })
  .filter((each) => each.sense === undefined || /[^\s#]$/.test(each.name))
  .map(({ sense, ...each }) => (sense === undefined ? each : { ...each, sense }));
const words = fc
  .array(fc.constantFrom("und", "dann", "sang", "er", "1860"), { maxLength: 5 })
  .map((all) => all.join(" "));
const place: fc.Arbitrary<Anchor> = fc.record({ quote: plain, before: words, after: words });
const where: fc.Arbitrary<Where | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ article: text }),
  fc.record({ article: text, place }),
);
const optional = fc.option(text, { nil: undefined });

const content: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ decide: fc.constant("same" as const), a: ref, b: ref }),
  fc.record({ decide: fc.constant("different" as const), a: ref, b: ref }),
  fc.record({ decide: fc.constant("rename" as const), entity: ref, name: text }),
  fc.record({ decide: fc.constant("retype" as const), entity: ref, type }),
  fc.record({ decide: fc.constant("not-a-name" as const), surface: text }),
  fc.record({ decide: fc.constant("name" as const), surface: text, type }),
  fc.record({ decide: fc.constant("split" as const), form: ref, to: ref }),
);

/** Any decision, with or without a reason, an author and a date. */
export const decision: fc.Arbitrary<Decision> = fc
  .record({ content, where, why: optional, by: optional, on: fc.constantFrom(undefined, "2026-03-03") })
  .map(({ content: each, where: scope, why, by, on }) => {
    const said = {
      ...(why !== undefined && { why }),
      ...(by !== undefined && { by }),
      ...(on !== undefined && { on }),
    };
    const hasPlace = ["not-a-name", "name", "split"].includes(each.decide) && scope !== undefined;
    return { ...each, ...(hasPlace && { where: scope }), ...said } as Decision;
  });
