// Queries as they are typed: what is read, what is named as a problem, and that nothing breaks it.
import assert from "node:assert/strict";
import fc from "fast-check";
import { hasConditions, type Query } from "../../../server/src/features/search/query";
import { readQuery } from "../../../server/src/features/search/read-query";

const NOTHING: Query = {
  text: "",
  types: [],
  articles: [],
  near: [],
  leastMentions: 1,
  leastArticles: 1,
};

describe("reading a query", () => {
  function check(text: string, expected: Partial<Query>): void {
    const { query, problems } = readQuery(text);
    assert.deepEqual({ query, problems }, { query: { ...NOTHING, ...expected }, problems: [] });
  }

  it("takes plain words as letters of a name", () => {
    check("", {});
    check("  angela   merkel ", { text: "angela merkel" });
    check("Müller-Lüdenscheidt", { text: "Müller-Lüdenscheidt" });
  });

  it("takes the words for types, but not in quotes", () => {
    check("person trump", { text: "trump", types: ["PER"] });
    check("type:place type:ORG", { types: ["LOC", "ORG"] });
    check('"person"', { text: "person" });
  });

  it("reads a question", () => {
    check("person in:2017 with:Syrien -in:002*", {
      types: ["PER"],
      articles: [
        { not: false, kind: "date", from: "2017", to: "2017" },
        { not: false, kind: "names", name: "Syrien" },
        { not: true, kind: "path", path: "002*" },
      ],
    });
  });

  it("reads ranges of dates, open ones too", () => {
    const date = (from: string, to: string) => ({
      articles: [{ not: false, kind: "date" as const, from, to }],
    });
    check("in:2017-03..2017-06-15", date("2017-03", "2017-06-15"));
    check("date:2017..", date("2017", ""));
    check("date:..2017", date("", "2017"));
  });

  it("reads values of several words, sources and least counts", () => {
    check('near:"Angela Merkel" source:zeit count:5 articles:>=2', {
      near: ["Angela Merkel"],
      articles: [{ not: false, kind: "source", source: "zeit" }],
      leastMentions: 5,
      leastArticles: 2,
    });
  });

  it("tells conditions from letters and types", () => {
    assert.equal(hasConditions(readQuery("person merkel").query), false);
    assert.equal(hasConditions(readQuery("count:2").query), true);
  });

  const problem = (text: string) =>
    readQuery(text).problems.map(({ start, end, reason, nearest }) =>
      [text.slice(start, end), reason, nearest].filter(Boolean).join(" | "),
    );

  it("names what it cannot understand, with its place", () => {
    assert.deepEqual(problem("trump wiht:Putin"), ["wiht:Putin | unknown field | with"]);
    assert.deepEqual(problem("date:gestern"), ["date:gestern | no date"]);
    assert.deepEqual(problem("count:viele with:"), ["count:viele | no number", "with: | no value"]);
    assert.deepEqual(problem("type:animal"), ["type:animal | no type"]);
    assert.deepEqual(problem("-near:Putin"), ["-near:Putin | cannot be negated"]);
    assert.deepEqual(problem('with:"Angela Mer'), ['with:"Angela Mer | open quote']);
  });

  it("reads any text, in pieces that lie in it", () => {
    const piece = fc.constantFrom("in:", "-", '"', ":", "with:", "2017", "..", " ", "person", "Ä", "😀", "*");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          for (const { start, end } of readQuery(text).problems) {
            assert.ok(0 <= start && start < end && end <= text.length);
          }
        },
      ),
      { seed: 20171111 },
    );
  });
});
