// The best one-to-one assignment between rows and columns, for CEAF: the Hungarian method on the sparse parts.

/**
 * Maximum total weight of a one-to-one assignment. `rows[i]` maps column numbers below `columns` to positive
 * weights; absent cells weigh 0. Solved per connected part, so that many small clusters stay cheap.
 */
export function assignMaximum(rows: readonly ReadonlyMap<number, number>[], columns: number): number {
  let total = 0;
  for (const part of connectedParts(rows, columns)) {
    const width = Math.max(part.columns.length, part.rows.length);
    const cost = part.rows.map((row) => {
      const weights = part.columns.map((column) => -(rows[row]?.get(column) ?? 0));
      while (weights.length < width) weights.push(0);
      return weights;
    });
    total -= hungarian(cost, width);
  }
  return total;
}

interface Part {
  readonly rows: number[];
  readonly columns: number[];
}

function connectedParts(rows: readonly ReadonlyMap<number, number>[], columns: number): Part[] {
  const byColumn: number[][] = Array.from({ length: columns }, () => []);
  rows.forEach((row, index) => {
    for (const column of row.keys()) byColumn[column]?.push(index);
  });
  const seenRows = new Set<number>();
  const parts: Part[] = [];
  for (let first = 0; first < rows.length; first++) {
    if (seenRows.has(first)) continue;
    seenRows.add(first);
    const part: Part = { rows: [first], columns: [] };
    const seenColumns = new Set<number>();
    for (let next = 0; next < part.rows.length; next++) {
      for (const column of rows[part.rows[next] ?? 0]?.keys() ?? []) {
        if (seenColumns.has(column)) continue;
        seenColumns.add(column);
        part.columns.push(column);
        for (const row of byColumn[column] ?? []) {
          if (seenRows.has(row)) continue;
          seenRows.add(row);
          part.rows.push(row);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}

/**
 * Minimum cost of assigning every row (rows <= width) to its own column: shortest augmenting paths with
 * potentials (Kuhn 1955 in the O(n^2 m) form of Jonker and Volgenant 1987).
 */
function hungarian(cost: readonly (readonly number[])[], width: number): number {
  const rowPotential = new Float64Array(cost.length + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= cost.length; row++) {
    rowOf[0] = row;
    const before = new Int32Array(width + 1);
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(width + 1);
    let column = 0;
    while (rowOf[column] !== 0) {
      done[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= width; j++) {
        if (done[j]) continue;
        const reduced =
          (cost[current - 1]?.[j - 1] ?? 0) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (slack[j] ?? 0)) {
          slack[j] = reduced;
          before[j] = column;
        }
        if ((slack[j] ?? 0) < delta) {
          delta = slack[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (done[j]) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else slack[j] = (slack[j] ?? 0) - delta;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  let total = 0;
  for (let j = 1; j <= width; j++) {
    const row = rowOf[j] ?? 0;
    if (row > 0) total += cost[row - 1]?.[j - 1] ?? 0;
  }
  return total;
}
