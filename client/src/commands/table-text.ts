// A table as text to paste: into a spreadsheet, or into a Markdown document.

/** Rows of cells, the first one the head. Cells never break their row or column. */
export function tableText(rows: readonly (readonly string[])[], format: "tsv" | "markdown"): string {
  if (format === "tsv") return rows.map((row) => row.map(onOneLine).join("\t")).join("\n");
  const lines = rows.map(
    (row) => `| ${row.map((cell) => onOneLine(cell).replaceAll("|", "\\|")).join(" | ")} |`,
  );
  const rule = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join("\n");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
