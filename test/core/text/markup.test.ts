// Markdown, HTML and front matter: what of them is text, and what it is.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createDocument } from "../../../server/src/core/text/create-document";
import { actualFormat, formatOf } from "../../../server/src/core/text/format";
import { blocks, lines } from "./read";

const markdown = (text: string) => blocks(text, { format: "markdown" });
const html = (text: string) => blocks(text, { format: "html" });
const inline = (text: string) => lines(text, { format: "markdown" }).join(" | ");

describe("Markdown", () => {
  it("has headings with levels, paragraphs over lines, items, quotations and cells", () =>
    assert.deepEqual(
      markdown(
        "# Erster #\nText von Ida\nNoll.\n\nZweiter\n-------\n- [x] Trier\n- Bad\n  Ems\n\n  Weiter\n\n> Zitat von Oskar\n> Behrens\n\n| A | *B* |\n|--|--|\n| c | d |\n",
      ),
      [
        ["headline 1", "Erster"],
        ["paragraph", "Text von Ida Noll."],
        ["headline 2", "Zweiter"],
        ["item", "Trier"],
        ["item", "Bad Ems"],
        ["paragraph", "Weiter"],
        ["quote", "Zitat von Oskar Behrens"],
        ["cell", "A"],
        ["cell", "B"],
        ["cell", "c"],
        ["cell", "d"],
      ],
    ));

  const cases: [string, string, string][] = [
    [
      "emphasis, also inside words",
      "**Ida** *Noll*s und __Behrens__, ~~Graz~~, _Noll_s",
      "Ida Nolls und Behrens, Graz, Nolls",
    ],
    ["escapes and references", "Ida \\*Noll\\* &amp; K&ouml;rner&#8211;Platz", "Ida *Noll* & Körner–Platz"],
    ["hard breaks", "Ida\\\nNoll und Oskar  \nBehrens", "Ida Noll und Oskar Behrens"],
    [
      "links, targets and titles left out",
      "[Ida Noll](/Graz.html \"Linz\"), [Wien][w], <https://Ulm.example>\n\n[w]: https://Bonn.example 'Kiel'",
      "Ida Noll, Wien, ￼",
    ],
    ["brackets that link nothing", "[Anm. d. Red.] und [1]", "[Anm. d. Red.] und [1]"],
    ["images by their text", "![Ida Noll in Graz](linz.png) hier", "Ida Noll in Graz hier"],
    [
      "wiki links",
      "[[orte/Graz|dort]], [[leute/Ida Noll#Leben]], [[Trier]], ![[foto.png]]",
      "dort, Ida Noll, Trier, ",
    ],
    [
      "footnotes",
      "Ida Noll[^1] kam.\n\n[^1]: Siehe Oskar Behrens.\n[^2]: Trier",
      "Ida Noll kam. | Siehe Oskar Behrens. | Trier",
    ],
    [
      "code, comments, templates",
      '`Graz` <!-- Linz --> {{< img title="Wien" >}} {% include Ulm %} Ida',
      "￼ ￼ ￼ ￼ Ida",
    ],
    [
      "blocks of these",
      "```\nGraz\n```\n\n    Linz\n\n<!-- Wien\n\nUlm -->\n\n{% highlight %}\nKiel\n{% endhighlight %}\n\nIda",
      "Ida",
    ],
    [
      "HTML by its text",
      "<div class='Graz'>\n<p>Ida <b>No</b>ll</p>\n</div>\n\nOskar<br>Behrens <span title='Linz'>kam</span>",
      "Ida Noll | Oskar Behrens kam",
    ],
    ["a name a line", "Ida Noll\nOskar Behrens\nAnna Seghers", "Ida Noll | Oskar Behrens | Anna Seghers"],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(inline(text), expected));

  it("is read as plain text where the parser would take too long", () => {
    for (const text of [
      "[a](b ".repeat(40_000),
      ">".repeat(100_000),
      "- ".repeat(50_000),
      "*a ".repeat(100_000),
    ])
      assert.ok(createDocument(`${text}Ida`, { format: "markdown" }).tokenCount > 0);
  });

  it("never throws and keeps offsets, whatever stands in it", () => {
    const pieces = [
      "*",
      "_",
      "`",
      "[",
      "](",
      ")",
      "[[",
      "]]",
      "|",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "#",
      "{{",
      "}}",
      "<b>",
      "</b>",
      "&amp;",
      "Ida",
      " ",
      "    ",
      "---\n",
      "\\",
      "![",
      "<!--",
      "-->",
      "\r\n",
      "é\u0301",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("markdown" as const, "html" as const, "plain" as const),
        (content, format) => {
          const { blocks: found, reading, tokenStarts, tokenEnds } = createDocument(content, { format });
          let last = 0;
          for (const { start, end } of found) {
            assert.ok(start >= last && end > start && end <= content.length, JSON.stringify(found));
            last = end;
          }
          let before = 0;
          tokenStarts.forEach((start, i) => {
            const span = reading.span({ start, end: tokenEnds[i] ?? 0 });
            assert.ok(span.start >= before && span.end >= span.start && span.end <= content.length);
            before = span.end;
          });
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("HTML", () => {
  it("has the text that readers of the page see", () =>
    assert.deepEqual(
      html(
        "<html lang='de'><head><title>Zu Graz</title><script>Linz</script></head><body><nav>Wien</nav><h2>Ida&nbsp;Noll</h2><p>kam nach B<b>o</b>nn.<br>Zeile</p><ul><li>Trier</ul><table><tr><td>SPD<td>Kiel</table><blockquote>Ja</blockquote><pre>Ulm</pre></body></html>",
      ),
      [
        ["headline 2", "Ida Noll"],
        ["paragraph", "kam nach Bonn."],
        ["paragraph", "Zeile"],
        ["item", "Trier"],
        ["cell", "SPD"],
        ["cell", "Kiel"],
        ["quote", "Ja"],
      ],
    ));

  it("has its article, where it marks one", () =>
    assert.deepEqual(
      html(
        "<div>Werbung aus Linz</div><article><p>Ida Noll kam nach Bonn, sagt sie.</p></article><p>Mehr</p>",
      ),
      [["paragraph", "Ida Noll kam nach Bonn, sagt sie."]],
    ));

  it("says of itself what its head says", () => {
    const page =
      "<html lang='de-AT'><head><title> Zu\n Graz </title><meta name=author content='Ida Noll'><meta property='article:published_time' content='2020-05-06T10:00'></head><body>Ja</body></html>";
    assert.deepEqual(createDocument(page, { format: "html" }).meta, {
      title: "Zu Graz",
      author: "Ida Noll",
      date: "2020-05-06",
      language: "de-at",
    });
  });

  it("is known by what stands in a plain file, and by a file's ending", () => {
    assert.equal(actualFormat("<!DOCTYPE html><p>x</p>", "plain"), "html");
    assert.equal(actualFormat("<p>Ida</p> <p>Noll</p> <br/> <i>x</i>", "plain"), "html");
    assert.equal(actualFormat("a </b> c", "plain"), "plain");
    assert.deepEqual(["a.MD", "b/c.markdown", "d.HTM", "e.txt", "f"].map(formatOf), [
      "markdown",
      "markdown",
      "html",
      "plain",
      "plain",
    ]);
  });
});

describe("front matter", () => {
  const meta = (text: string) => createDocument(text).meta;
  const known = {
    title: "Zu Graz",
    date: "2020-05-06",
    author: "Ida Noll, Max",
    tags: ["Wien"],
    names: [{ name: "Wien" }],
  };

  it("is YAML, TOML or JSON", () => {
    assert.deepEqual(
      meta("---\ntitle: Zu Graz\ndate: 2020-05-06\nauthor: [Ida Noll, Max]\ntags: Wien\n---\nX"),
      known,
    );
    assert.deepEqual(
      meta(
        "+++\ntitle = 'Zu Graz'\ndate = 2020-05-06T07:32:00Z\nauthors = ['Ida Noll', 'Max']\n[taxonomies]\ntags = ['Wien']\n+++\nX",
      ),
      known,
    );
    assert.deepEqual(
      meta(
        '{\n "title": "Zu Graz", "date": "2020-05-06",\n "author": ["Ida Noll", "Max"], "tags": ["Wien"]\n}\n\nX',
      ),
      known,
    );
  });
  it("is no text", () => {
    assert.deepEqual(lines("+++\r\ntitle = 'Graz'\r\n+++\r\nText."), ["Text."]);
    assert.deepEqual(lines('{\n "title": "Graz"\n}\nText.'), ["Text."]);
  });
  it("gives names with their types, and the language", () =>
    assert.deepEqual(
      meta(
        "---\nlang: de_CH\npeople: [{name: Ida Noll}, '[[Max]]']\nOrte: Graz, Linz\norganisations: [Noll & Söhne]\ntags: ['#Linz', Graz]\n---\n",
      ),
      {
        language: "de-ch",
        tags: ["#Linz", "Graz"],
        names: [
          { name: "Ida Noll", type: "PER" },
          { name: "Max", type: "PER" },
          { name: "Graz", type: "LOC" },
          { name: "Linz", type: "LOC" },
          { name: "Noll & Söhne", type: "ORG" },
        ],
      },
    ));
  it("is text where it is broken beyond reading", () => {
    for (const text of ["+++\nkein = = toml\n+++\n", '{\n "a": \n}\nText', "---\nohne Ende"])
      assert.deepEqual(meta(text), {});
  });
});
