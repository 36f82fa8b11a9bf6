// The requests of the sidebar, to the bundled server over stdio.
import assert from "node:assert/strict";
import * as protocol from "../../server/src/common/protocol";
import { find, type TestClient } from "./client";
import { oneServer, PARIS, place } from "./two-articles";

describe("language server: sidebar", function () {
  this.timeout(20_000);
  let client: TestClient;
  oneServer((started) => {
    client = started;
  });

  it("answers the sidebar", async () => {
    const page = await client.ask(protocol.EntitiesRequest, {
      sort: "count",
      type: "PER",
      offset: 0,
      limit: 1,
    });
    const [merkel] = page.items;
    assert.ok(merkel);
    assert.deepEqual([merkel.name, merkel.total, merkel.sources, page.matching], ["Angela Merkel", 5, 2, 2]);
    const byForm = { query: "französisch", sort: "name", offset: 0, limit: 9 } as const;
    const french = await client.ask(protocol.EntitiesRequest, byForm);
    assert.deepEqual(
      french.items.map(({ name }) => name),
      ["Frankreich"],
    );
    const sources = await client.ask(protocol.SourcesRequest, { entity: merkel.id, offset: 0, limit: 9 });
    assert.deepEqual(
      sources?.items.map(({ label, count }) => [label, count]),
      [
        ["berlin.txt", 3],
        ["paris.txt", 2],
      ],
    );
    const uri = client.uri("paris.txt");
    const mentions = await client.ask(protocol.MentionsRequest, {
      entity: merkel.id,
      uri,
      offset: 1,
      limit: 9,
    });
    assert.equal(mentions?.matching, 2);
    assert.deepEqual(
      mentions?.items.map(({ sentence, highlight }) => sentence.slice(...highlight)),
      ["Merkel"],
    );
    const article = await client.ask(protocol.ArticleRequest, { uri });
    assert.deepEqual(
      article?.entities.map(({ name, here }) => `${name} ${here}`),
      ["Paris 2", "Angela Merkel 2", "Emmanuel Macron 1"],
    );
    const under = await client.ask(protocol.EntityAtRequest, {
      uri,
      position: find(PARIS, "Merkel kommt"),
    });
    assert.equal(under?.id, merkel.id);
    const byId = await client.ask(protocol.EntitiesByIdRequest, { entities: ["nobody", merkel.id] });
    assert.deepEqual(byId, [merkel]);
    const forms = await client.ask(protocol.FormsRequest, { entity: merkel.id });
    assert.deepEqual(
      forms.map(({ surface, count }) => [surface, count]),
      [
        ["Merkel", 3],
        ["Angela Merkel", 2],
      ],
    );
    const introduction = await client.ask(protocol.IntroductionRequest, { entity: merkel.id });
    assert.equal(introduction && place(client, introduction), "berlin.txt:2 Angela Merkel");
    const listed = { entity: merkel.id, sort: "count" } as const;
    assert.equal(await client.ask(protocol.RankRequest, { ...listed, type: "PER" }), 0);
    assert.equal(await client.ask(protocol.RankRequest, { ...listed, type: "LOC" }), null);
    const all = await client.ask(protocol.ReferencesRequest, { entity: merkel.id });
    assert.deepEqual(
      all.map((each) => place(client, each)),
      [
        ...["berlin.txt:2 Angela Merkel", "berlin.txt:2 Merkel", "berlin.txt:6 Merkel"],
        ...["paris.txt:0 Angela Merkel", "paris.txt:0 Merkel"],
      ],
    );
    const others = { entity: merkel.id, includeIntroduction: false };
    assert.equal((await client.ask(protocol.ReferencesRequest, others)).length, 4);
    assert.deepEqual(await client.ask(protocol.ProblemsRequest, null), []);
    assert.equal(await client.ask(protocol.SourcesRequest, { entity: "nobody", offset: 0, limit: 1 }), null);
  });
});
