// Greek names after ELOT 743 (English), Duden (German) and the French press: "Giorgos", "Jorgos", "Yorgos"; "Varoufakis".
import { createReader, type Sounds, withoutDoubles } from "./reader";

const SOUNDS: Sounds = {
  th: ["t"],
  ph: ["f"],
  kh: ["h"],
  ch: ["h"],
  gh: ["g"],
  "^mp": ["b"],
  "^nt": ["d"],
  "^gk": ["g"],
  gi: ["i"],
  ge: ["ie"],
  ye: ["ie"],
  je: ["ie"],
  y: ["i"],
  j: ["i"],
  ei: ["i"],
  oi: ["i"],
  ou: ["u"],
  c: ["k"],
  ck: ["k"],
  x: ["ks"],
  w: ["v"],
  "^ioa": ["ia"],
  eu: ["ev", "eu"],
  ef: ["ev"],
};

/** The sounds a folded word may stand for. */
export const greekReadings = createReader(SOUNDS, (reading) =>
  withoutDoubles(reading.replace(/i+/g, "i").replace(/f/g, "v")),
);

const SURNAME =
  /^papa.{4}|(?:akis|aki|idis|iadis|ides|idou|o?po?ulos|opoulos|opoulou|akos|akou|oglou|antis|ellis|allis)$/;

/** True for endings of surnames that few others have. */
export function isGreekSurname(surname: string): boolean {
  return SURNAME.test(surname);
}
