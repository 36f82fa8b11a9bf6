// What the reader can say of mentions: that a text is a name or none, and to whom a form belongs; everywhere, in one
// article, or at one place.
import assert from "node:assert/strict";
import type { Decision, NameRef, Where } from "../../../server/src/core/decisions/decision";
import type { EntityType } from "../../../server/src/core/vocabulary/types";
import { DecidedCorpus } from "./decided-corpus";

const notAName = (surface: string, where?: Where): Decision => ({
  decide: "not-a-name",
  surface,
  ...(where && { where }),
});
const name = (surface: string, type: EntityType, where?: Where): Decision => ({
  decide: "name",
  surface,
  type,
  ...(where && { where }),
});
const per = (name: string, sense?: string): NameRef => ({ type: "PER", name, ...(sense && { sense }) });
const split = (form: NameRef, to: NameRef, where?: Where): Decision => ({
  decide: "split",
  form,
  to,
  ...(where && { where }),
});

const HANDS = `--- a
⟦Shakehands⟧{PER} am Morgen. Dann wieder ⟦Shakehands⟧{PER}.
--- b
Viel ⟦Shakehands⟧{PER} in ⟦Bonn⟧{LOC}.
`;

describe("decision: not a name", () => {
  it("takes a form out everywhere, in one article, or at one place", () => {
    const corpus = new DecidedCorpus(HANDS);
    assert.deepEqual(corpus.entities, ["Shakehands/PER=3", "Bonn/LOC=1"]);
    corpus.decide(notAName("Shakehands"));
    assert.deepEqual(corpus.entities, ["Bonn/LOC=1"]);
    corpus.decide(notAName("Shakehands", { article: "a" }));
    assert.deepEqual(corpus.entities, ["Bonn/LOC=1", "Shakehands/PER=1"]);
    corpus.decide(notAName("Shakehands", corpus.at("a", "Shakehands", 1)));
    assert.deepEqual(corpus.entities, ["Shakehands/PER=2", "Bonn/LOC=1"]);
    assert.equal(corpus.snapshot.article("a")?.mentions[0]?.start, 0);
    corpus.decide();
    assert.deepEqual(corpus.entities, ["Shakehands/PER=3", "Bonn/LOC=1"]);
  });

  it("is beaten by what is said of fewer places", () => {
    const corpus = new DecidedCorpus(HANDS);
    const conflicts = corpus.decide(notAName("Shakehands"), name("Shakehands", "ORG", { article: "b" }));
    assert.deepEqual(conflicts, []);
    assert.deepEqual(corpus.entities, ["Bonn/LOC=1", "Shakehands/ORG=1"]);
  });
});

const LAVERA = `--- a
Die Firma lavera wächst; laveras Cremes sind beliebt. Ex-lavera zählt nicht, die lavera-Gruppe schon.
--- b
LAVERA KAUFT ZU
Bei Lavera war niemand. Die Lavera und lavera sind zweierlei.
`;

describe("decision: is a name", () => {
  it("finds what was missed as whole words, inflected and shouted, with the case of its first letter", () => {
    const corpus = new DecidedCorpus(LAVERA);
    corpus.decide(name("lavera", "ORG"));
    assert.deepEqual(corpus.mentions("a"), [
      "lavera > ORG:lavera",
      "laveras > ORG:lavera",
      "lavera > ORG:lavera",
    ]);
    assert.deepEqual(
      corpus.mentions("b").map((mention) => mention.split(" ")[0]),
      ["LAVERA", "lavera"],
    );
  });

  it("mends a boundary: the longer name wins over what was found in it, never a shorter one over a longer", () => {
    const corpus = new DecidedCorpus(
      "--- a\nDie ⟦Zürcher⟧{LOC derived} Kantonalbank. Der Chef der ⟦Zürcher Kantonalbank⟧{ORG} in ⟦Zürich⟧{LOC}.\n",
    );
    corpus.decide(name("Zürcher Kantonalbank", "ORG"));
    assert.deepEqual(corpus.mentions("a"), [
      "Zürcher Kantonalbank > ORG:zuercher kantonalbank",
      "Zürcher Kantonalbank > ORG:zuercher kantonalbank",
      "Zürich > LOC:zuerich",
    ]);
    corpus.decide(name("Kantonalbank", "ORG"));
    assert.deepEqual(corpus.mentions("a"), [
      "Zürcher > LOC:zuerich",
      "Kantonalbank > ORG:kantonalbank",
      "Zürcher Kantonalbank > ORG:zuercher kantonalbank",
      "Zürich > LOC:zuerich",
    ]);
    corpus.decide(name("Kantonalbank", "ORG", corpus.at("a", "Kantonalbank", 1)));
    assert.deepEqual(
      corpus.mentions("a").map((mention) => mention.split(" >")[0]),
      ["Zürcher", "Kantonalbank", "Zürich"],
    );
  });

  it("is a name in one article, or at one place, alone", () => {
    const corpus = new DecidedCorpus(LAVERA);
    corpus.decide(name("lavera", "ORG", { article: "b" }));
    assert.deepEqual(corpus.entities, ["lavera/ORG=2"]);
    corpus.decide(name("lavera", "ORG", corpus.at("a", "lavera")));
    assert.deepEqual(corpus.entities, ["lavera/ORG=1"]);
  });

  it("gives the type that the reader gave, over what was found", () => {
    const corpus = new DecidedCorpus("--- a\n⟦Golf⟧{LOC} und ⟦Golf⟧{LOC}.\n--- b\nAm ⟦Golf⟧{LOC}.\n");
    corpus.decide(name("Golf", "ORG", { article: "a" }));
    assert.deepEqual(corpus.entities, ["Golf/ORG=2", "Golf/LOC=1"]);
  });

  it("reports a form that is called a name and none, and two types for one", () => {
    const corpus = new DecidedCorpus(LAVERA);
    const conflicts = corpus.decide(
      name("lavera", "PER"),
      name("lavera", "ORG"),
      name("Lavera", "ORG"),
      notAName("Lavera"),
    );
    assert.deepEqual(conflicts, [
      { kind: "two-types", decisions: [0, 1], void: 0 },
      { kind: "name-and-not", decisions: [2, 3], void: 2 },
    ]);
  });
});

const NAMESAKES = `--- baker
⟦Peter Müller⟧{PER} bäckt. ⟦Müller⟧{PER} steht früh auf. ⟦Müllers⟧{PER} Brot ist gut.
--- mayor
⟦Peter Müller⟧{PER} regiert. ⟦Müller⟧{PER} spricht.
--- short
⟦Müller⟧{PER} kommt.
`;

describe("decision: split", () => {
  it("tells two people of one name apart by article, with ids that stay", () => {
    const corpus = new DecidedCorpus(NAMESAKES);
    assert.deepEqual(corpus.entities, ["Peter Müller/PER=6"]);
    const apart = split(per("Peter Müller"), per("Peter Müller", "Bäcker"), { article: "baker" });
    corpus.decide(apart);
    assert.deepEqual(corpus.mentions("baker"), [
      "Peter Müller > PER:peter mueller#Bäcker",
      "Müller > PER:peter mueller#Bäcker",
      "Müllers > PER:peter mueller#Bäcker",
    ]);
    assert.deepEqual(corpus.mentions("mayor"), [
      "Peter Müller > PER:peter mueller",
      "Müller > PER:peter mueller",
    ]);
    assert.deepEqual(corpus.mentions("short"), ["Müller > PER:mueller"]);
    assert.deepEqual(corpus.entities, ["Peter Müller (Bäcker)/PER=3", "Peter Müller/PER=2", "Müller/PER=1"]);
  });

  it("takes one mention to another entity, new or not", () => {
    const corpus = new DecidedCorpus(NAMESAKES);
    corpus.decide(split(per("Müller"), per("Gabriele Müller"), corpus.at("mayor", "Müller", 1)));
    assert.deepEqual(corpus.mentions("mayor"), [
      "Peter Müller > PER:peter mueller",
      "Müller > PER:gabriele mueller",
    ]);
  });

  it("gives an ambiguous short name to one person here and to another there", () => {
    const corpus = new DecidedCorpus(
      "--- a\n⟦Gabriele Müller⟧{PER} singt.\n--- b\n⟦Heiner Müller⟧{PER} schreibt.\n--- c\n⟦Müller⟧{PER} kommt.\n--- d\n⟦Müllers⟧{PER} Werk. ⟦Müller⟧{PER} geht.\n",
    );
    corpus.decide(
      split(per("Müller"), per("Gabriele Müller"), { article: "c" }),
      split(per("Müller"), per("Heiner Müller"), { article: "d" }),
    );
    assert.deepEqual(corpus.mentions("c"), ["Müller > PER:gabriele mueller"]);
    assert.deepEqual(corpus.mentions("d"), ["Müllers > PER:heiner mueller", "Müller > PER:heiner mueller"]);
  });

  it("takes a form out of an entity everywhere", () => {
    const corpus = new DecidedCorpus(NAMESAKES);
    corpus.decide(split(per("Müller"), per("Müller", "2")));
    assert.deepEqual(corpus.entities, ["Müller (2)/PER=4", "Peter Müller/PER=2"]);
    assert.deepEqual(corpus.mentions("short"), ["Müller > PER:mueller#2"]);
  });

  it("can be merged with what the reader calls the same, and reports one form with two homes", () => {
    const corpus = new DecidedCorpus(NAMESAKES);
    const conflicts = corpus.decide(
      split(per("Peter Müller"), per("Peter Müller", "2"), { article: "baker" }),
      split(per("Peter Müller"), per("Peter Müller", "3"), { article: "baker" }),
      { decide: "same", a: per("Peter Müller", "2"), b: per("Anna Berg") },
      { decide: "rename", entity: per("Peter Müller", "2"), name: "Der Bäcker" },
    );
    assert.deepEqual(conflicts, [{ kind: "two-homes", decisions: [0, 1], void: 1 }]);
    assert.deepEqual(corpus.entities, ["Der Bäcker/PER=3", "Peter Müller/PER=2", "Müller/PER=1"]);
  });
});

describe("decision: different", () => {
  it("parts two names that an article itself ties", () => {
    const corpus = new DecidedCorpus(NAMESAKES);
    corpus.decide({ decide: "different", a: per("Müller"), b: per("Peter Müller") });
    assert.deepEqual(corpus.mentions("mayor"), ["Peter Müller > PER:peter mueller", "Müller > PER:mueller"]);
    assert.deepEqual(corpus.mentions("baker"), [
      "Peter Müller > PER:peter mueller",
      "Müller > PER:mueller",
      "Müllers > PER:mueller",
    ]);
  });

  it("holds against later evidence, also by way of names that are the same", () => {
    const corpus = new DecidedCorpus("--- a\n⟦Da Nang⟧{LOC}\n--- b\n⟦Danang⟧{LOC}\n--- c\n⟦Tourane⟧{LOC}\n");
    const [nang, danang, tourane]: NameRef[] = ["Da Nang", "Danang", "Tourane"].map((name) => ({
      type: "LOC",
      name,
    }));
    assert.ok(nang && danang && tourane);
    corpus.decide({ decide: "same", a: nang, b: tourane }, { decide: "different", a: tourane, b: danang });
    assert.deepEqual(corpus.entities, ["Da Nang/LOC=2", "Danang/LOC=1"]);
  });
});

describe("learning from decisions", () => {
  it("frees a first name from all bearers of the surname once it was freed from two", () => {
    const bearers = ["Jens Peter", "Anna Peter", "Karl Peter"];
    // Karl is by far the most named of those who are left.
    const texts = [...bearers, ...Array(20).fill("Karl Peter")].map(
      (name, at) => `--- ${at}\n⟦${name}⟧{PER}\n`,
    );
    const corpus = new DecidedCorpus(`${texts.join("")}--- x\n⟦Peter⟧{PER} kommt.\n`);
    const part = (full: string): Decision => ({ decide: "different", a: per("Peter"), b: per(full) });
    assert.deepEqual(corpus.mentions("x"), ["Peter > PER:karl peter"]);
    corpus.decide(part("Jens Peter"));
    assert.deepEqual(corpus.mentions("x"), ["Peter > PER:karl peter"]);
    corpus.decide(part("Jens Peter"), part("Anna Peter"));
    assert.deepEqual(corpus.mentions("x"), ["Peter > PER:peter"]);
  });

  const FORMS = `--- a
⟦lavera⟧{PER} und ⟦laveras⟧{LOC} Geschäft.
--- b
⟦lavera⟧{LOC}, ⟦lavera⟧{LOC}, ⟦lavera⟧{LOC}. Die ⟦lavera-Gruppe⟧{PER}. ⟦Laverato⟧{PER}.
`;
  const retype = (from: EntityType): Decision => ({
    decide: "retype",
    entity: { name: "lavera", type: from },
    type: "ORG",
  });

  it("makes inflections and compounds of a form that was called an organisation twice so", () => {
    const corpus = new DecidedCorpus(FORMS);
    corpus.decide(retype("PER"));
    assert.ok(corpus.entities.includes("lavera-Gruppe/PER=1"));
    corpus.decide(retype("LOC"), retype("PER"));
    assert.deepEqual(corpus.entities, ["lavera/ORG=5", "Laverato/PER=1", "lavera-Gruppe/ORG=1"]);
  });

  it("learns nothing where decisions disagree", () => {
    const corpus = new DecidedCorpus(FORMS);
    corpus.decide(retype("LOC"), retype("PER"), name("lavera", "LOC", { article: "x" }));
    assert.ok(corpus.entities.includes("lavera-Gruppe/PER=1"));
  });
});
