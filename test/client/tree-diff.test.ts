// A tree that follows the corpus: only nodes that differ are drawn anew, and each stays one object.
import assert from "node:assert/strict";
import { nodeId, type TreeNode } from "../../client/src/views/nodes";
import { LiveNodes } from "../../client/src/views/tree-diff";
import type { EntityType } from "../../server/src/common/protocol";

/** The corpus behind the tree: mentions of each person, place and organisation. */
type Counts = Partial<Record<EntityType, Record<string, number>>>;

describe("live nodes", () => {
  let counts: Counts;
  let asked: string[];
  let live: LiveNodes;

  beforeEach(() => {
    counts = { PER: { Merkel: 3, Trump: 2 }, LOC: { Berlin: 1 } };
    asked = [];
    live = new LiveNodes(async (parent) => {
      asked.push(parent ? nodeId(parent) : "root");
      return childrenOf(parent, counts);
    });
  });

  /** Loads the tree with all groups unfolded. */
  async function unfold(): Promise<TreeNode[]> {
    const groups = await live.load(undefined);
    const entities = await Promise.all(groups.map((group) => live.load(group)));
    asked = [];
    return entities.flat();
  }

  const changed = async (): Promise<string[] | undefined> => (await live.update())?.map(nodeId);

  it("draw nothing anew when nothing changed", async () => {
    await unfold();
    assert.deepEqual(await changed(), []);
    assert.deepEqual(asked, ["root", "group PER", "group LOC"]);
  });

  it("draw one entity anew when its count changed, and keep its object", async () => {
    const [merkel] = await unfold();
    counts = { ...counts, PER: { Merkel: 4, Trump: 2 } };
    assert.deepEqual(await changed(), ["entity Merkel"]);
    assert.equal(merkel?.kind === "entity" && merkel.entity.total, 4);
  });

  it("draw a group anew when its entities are others or in another order", async () => {
    await unfold();
    counts = { ...counts, PER: { Trump: 5, Merkel: 3 } };
    assert.deepEqual(await changed(), ["group PER"]);
  });

  it("draw the whole tree anew when a group came or went", async () => {
    await unfold();
    counts = { ...counts, ORG: { UNO: 1 } };
    assert.equal(await changed(), undefined);
  });

  it("do not ask for what is folded, nor for a tree that was never shown", async () => {
    assert.deepEqual(await changed(), []);
    assert.deepEqual(asked, []);
    await live.load(undefined);
    asked = [];
    await changed();
    assert.deepEqual(asked, ["root"]);
  });

  it("are known by their id", async () => {
    const [merkel] = await unfold();
    assert.ok(merkel);
    assert.equal(live.known({ ...merkel }), merkel);
    const stranger = entity("PER", "Scholz", 1);
    assert.equal(live.known(stranger), stranger);
  });
});

function childrenOf(parent: TreeNode | undefined, counts: Counts): TreeNode[] {
  if (!parent) {
    return (Object.keys(counts) as EntityType[]).map((type) => {
      return { kind: "group", type, matching: Object.keys(counts[type] ?? {}).length };
    });
  }
  if (parent.kind !== "group") return [];
  return Object.entries(counts[parent.type] ?? {}).map(([name, total]) => entity(parent.type, name, total));
}

function entity(type: EntityType, name: string, total: number): TreeNode {
  return { kind: "entity", entity: { id: name, name, type, total, sources: 1 } };
}
