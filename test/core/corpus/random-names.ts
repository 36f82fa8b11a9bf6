// Names for random corpora that meet, clash and trap each other.
import fc from "fast-check";
import type { ChainSketch } from "./analyses";

/** Of all sorts: spellings, genitives, namesakes, acronyms, towns, types. */
export const NAMES: readonly ChainSketch[] = [
  {
    type: "PER",
    name: "Hans Müller",
    mentions: ["Hans Müller", { surface: "Müller", role: "Minister" }],
    reason: "surname",
  },
  { type: "PER", name: "Anna Müller", mentions: [{ surface: "Anna Müller", confidence: 0.7 }] },
  {
    type: "PER",
    name: "Müller",
    mentions: ["Müller", { surface: "Müller", candidate: true, confidence: 0.3 }],
  },
  { type: "PER", name: "Müllers" },
  { type: "PER", name: "H. Müller" },
  { type: "PER", name: "Die Müllers" },
  { type: "PER", name: "Hans Peter Müller" },
  { type: "PER", name: "Peter Müller" },
  { type: "PER", name: "Sergej Lawrow" },
  { type: "PER", name: "Sergei Lavrov", mentions: [{ surface: "Sergei Lavrov", role: "Außenminister" }] },
  { type: "PER", name: "Lawrow" },
  { type: "PER", name: "Peters" },
  { type: "PER", name: "Jens Peters" },
  { type: "PER", name: "Peter" },
  { type: "LOC", name: "Da Nang" },
  { type: "LOC", name: "Danang" },
  { type: "LOC", name: "Frankfurt am Main" },
  { type: "LOC", name: "Frankfurt a. M." },
  { type: "LOC", name: "Frankfurt" },
  { type: "LOC", name: "Frankfurt an der Oder" },
  { type: "LOC", name: "Golf" },
  { type: "ORG", name: "Golf" },
  { type: "ORG", name: "Golf", mentions: [{ surface: "Golf", candidate: true, confidence: 0.2 }] },
  { type: "ORG", name: "Islamischer Staat", mentions: ["Islamischer Staat", "IS"], reason: "acronym" },
  {
    type: "ORG",
    name: "Internationale Seebank",
    mentions: ["Internationale Seebank", "IS"],
    reason: "acronym",
  },
  { type: "ORG", name: "IS" },
  {
    type: "ORG",
    name: "Internationaler Seebank-Verband",
    mentions: ["Internationaler Seebank-Verband (IS)"],
  },
  {
    type: "ORG",
    name: "Internationale Seebank",
    mentions: ["Internationale Seebank", "Seebank"],
    reason: "short",
  },
  { type: "ORG", name: "Seebank" },
  { type: "ORG", name: "Kranz AG", mentions: ["Kranz AG", { surface: "Kranz", confidence: 0.55 }] },
  { type: "ORG", name: "Kranz" },
  { type: "PER", name: "Kranz" },
  { type: "LOC", name: "Müller", mentions: [{ surface: "Müller", confidence: 0.4 }] },
];

/** Most articles name the same man in full, so that he is sometimes by far the most named. */
const OFTEN = NAMES.slice(0, 1);
export const articleIds = ["a", "b", "c", "d", "e", "f", "g", "h"];
export const chains = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.constantFrom(...OFTEN) },
  ),
  { maxLength: 5 },
);
