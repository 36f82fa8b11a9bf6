// Articles made up by chance, of the sort that newspapers print: enough names, and many of them in several articles.
import type { Chance } from "./random";

const PEOPLE = [
  "Angela Merkel",
  "Emmanuel Macron",
  "Olaf Scholz",
  "Ursula von der Leyen",
  "Joe Biden",
  "Anna Schmidt",
];
const PLACES = ["Berlin", "Paris", "Frankreich", "Hamburg", "Washington", "Polen", "Köln", "Genf"];
const GROUPS = [
  "Siemens",
  "SPD",
  "Vereinten Nationen (UN)",
  "Europäische Union (EU)",
  "Volkswagen AG",
  "Nato",
];
const PATTERNS = [
  "Bundeskanzlerin P reiste am Montag nach O.",
  "„Wir müssen reden“, sagte P in O.",
  "Die G will in O ein neues Büro eröffnen.",
  "P und P sprachen über O und die G.",
  "Das O-Treffen mit P begann am 11. November 2017.",
  "Nach Angaben der G kamen 3,5 Millionen Menschen nach O. 😀",
  "Es war ein langer Tag ohne ein Ergebnis.",
];

/** A sentence about people, places and organisations. */
export function sentence(chance: Chance): string {
  return chance.pick(PATTERNS).replace(/\b[POG]\b/g, (letter) => {
    const whole = chance.pick(letter === "P" ? PEOPLE : letter === "O" ? PLACES : GROUPS);
    return letter === "P" && chance.below(2) === 0 ? (whole.split(" ").at(-1) ?? whole) : whole;
  });
}

/** An article: a headline and paragraphs, with one of the line ends that editors write. */
export function article(chance: Chance): string {
  const end = chance.pick(["\n", "\r\n"]);
  const paragraphs = Array.from({ length: 1 + chance.below(5) }, () =>
    Array.from({ length: 1 + chance.below(4) }, () => sentence(chance)).join(" "),
  );
  return [`${chance.pick(PEOPLE)} in ${chance.pick(PLACES)}`, ...paragraphs].join(end + end) + end;
}
