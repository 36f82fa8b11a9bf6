// What tests of texts look at: the blocks of a text as they are read.
import { createDocument, type TextOptions } from "../../../server/src/core/text/create-document";
import { hasTokens } from "../../../server/src/core/text/layout";
import type { Block } from "../../../server/src/core/vocabulary/types";

/** Each block of prose as it is read, with its line ends. */
export function read(text: string, options: TextOptions = {}): string[] {
  return blocksOf(text, options).map(([, letters]) => letters);
}

/** Each block of prose as it is read, on one line. */
export function lines(text: string, options: TextOptions = {}): string[] {
  return read(text, options).map((letters) => letters.replace(/\s+/gu, " "));
}

/** Each block of prose with its kind (and level) as it is read, on one line. */
export function blocks(text: string, options: TextOptions = {}): [string, string][] {
  return blocksOf(text, options).map(([{ kind, level }, letters]) => [
    level === undefined ? kind : `${kind} ${level}`,
    letters.replace(/\s+/gu, " "),
  ]);
}

function blocksOf(text: string, options: TextOptions): [Block, string][] {
  const document = createDocument(text, { language: "de", ...options });
  const { reading } = document;
  return document.blocks
    .filter(({ kind }) => hasTokens(kind))
    .map((block) => [block, document.text.slice(reading.offsetOf(block.start), reading.endOf(block.end))]);
}
