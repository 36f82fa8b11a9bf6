// The order of articles, against a list that is sorted anew each time.
import assert from "node:assert/strict";
import fc from "fast-check";
import { ArticleOrder } from "../../../server/src/core/index/article-order";

describe("order of articles", () => {
  const id = fc.constantFrom("", "a", "a/b", "a/c", "b", "ß", "Z", "10", "9", "\ud83d\ude00", "\uffff");
  const step = fc.record({ id, isThere: fc.boolean(), isAsked: fc.boolean() });

  it("is that of their ids, whatever came and went", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        const order = new ArticleOrder();
        const slots = new Map<string, number>();
        let next = 0;
        const check = () => {
          const sorted = [...slots.keys()].sort();
          assert.deepEqual(order.ids, sorted);
          for (const [rank, id] of sorted.entries()) assert.equal(order.rank(slots.get(id) ?? -1), rank);
        };
        for (const { id, isThere, isAsked } of steps) {
          if (isThere && !slots.has(id)) {
            slots.set(id, next);
            order.add(id, next++);
          } else if (!isThere && slots.delete(id)) order.remove(id);
          if (isAsked) check();
        }
        check();
      }),
    );
  });

  it("does not change a list that was given out", () => {
    const order = new ArticleOrder();
    order.add("b", 0);
    const before = order.ids;
    order.add("a", 1);
    order.remove("b");
    assert.deepEqual([before, order.ids], [["b"], ["a"]]);
  });
});
