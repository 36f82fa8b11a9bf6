// The file in which a corpus keeps its reader's decisions: `.corpus-lens/decisions.yaml`. All functions are pure over its
// text; who writes applies the edits they return, so that an editor's undo takes them back.
//
//     # Anything after a # is a comment and stays, as do blank lines and whatever is not understood.
//     version: 1
//     decisions:
//     - { retype: PER lavera, to: ORG }
//     - { name: lavera, type: ORG, in: 2024/messe.txt }
//     - { split: PER Müller, to: PER Gabriele Müller, in: 2024/fest.txt, at: "Am Abend sang ⟦Müller⟧ noch zwei Lieder" }
//     - { split: PER Peter Müller, to: PER Peter Müller#Bäcker, in: 2023/brot.txt }
//     - { same: [ PER Putin, PER Wladimir Putin ], why: transliteration of kremlin.ru, by: Ann, on: 2026-03-03 }
//     - { different: [ PER Anna Berg, PER Anna Tal ] }
//     - { rename: ORG VW, to: Volkswagen }
//     - { not-a-name: Shakehands }
//
// One decision a line, in the order of the names they speak of and not of time: what two people decided apart merges
// in git line by line (with the attribute `merge=union`, which ATTRIBUTES sets, also where both wrote in one place), and
// a difference reads like a sentence. The order never matters to what the decisions do. A name is written with its type
// before it, and after a # which of several that bear it is meant. `in` is an article's id; `at` the words around the
// place, with the place itself in brackets. Lines may also be written by hand, in any YAML, over several lines.

export { type InsertedAt, insertDecision, removeDecision, type TextEdit } from "./edit";
export { ATTRIBUTES, ATTRIBUTES_FILE, DECISIONS_FILE, VERSION } from "./format";
export { type Entry, type ParsedDecisions, parseDecisions } from "./parse";
export type { FileProblem, ProblemKind } from "./problems";
