// The scenes that are photographed: each brings the workbench into a state worth looking at.
import type { Workbench } from "./workbench";

/** A picture's name and how to get there. Scenes follow one another in one workbench. */
export interface Scene {
  name: string;
  /** Opened on the articles as a corpus, or as any other folder. */
  corpus: boolean;
  arrange(workbench: Workbench): Promise<void>;
}

const FIRST = "000_137170573b2b3442.txt";
const SECOND = "002_4f0ccbbd1c104709.txt";

export const scenes: Scene[] = [
  {
    name: "trees",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.file(FIRST);
      await workbench.view("Corpus");
      await workbench.unfold("People");
      await workbench.unfold("Donald Trump");
      await workbench.unfold("000_1371");
      await workbench.goTo(FIRST, "Keine militärische Lösung in");
      await workbench.page.keyboard.press("ArrowUp");
    },
  },
  {
    name: "hover",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.file(SECOND);
      await workbench.goTo(SECOND, "Putin und Trump hatten");
      await workbench.command("Show or Focus Hover");
      await workbench.rest(1500);
    },
  },
  {
    name: "lens",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.file(SECOND);
      await workbench.view("Explorer");
      await workbench.goTo(SECOND, "Putin und Trump hatten");
      await workbench.page.keyboard.press("ArrowUp");
    },
  },
  {
    name: "decide",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.file(FIRST);
      await workbench.goTo(FIRST, "Rex Tillerson");
      await workbench.command("Quick Fix");
      await workbench.rest(1500);
    },
  },
  {
    name: "filter",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.view("Corpus");
      await workbench.command("Corpus Lens: Filter Entities by Text");
      await workbench.page.keyboard.type("ru");
      await workbench.rest(1200);
    },
  },
  {
    name: "references",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.command("Corpus Lens: Clear Filters");
      await workbench.file(FIRST);
      await workbench.goTo(FIRST, "Donald Trump");
      await workbench.command("Go to References");
      await workbench.rest(1500);
    },
  },
  {
    name: "outline",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.view("Explorer");
      await workbench.command("Explorer: Focus on Outline View");
      await workbench.command("Expand All");
      await workbench.rest(1500);
    },
  },
  {
    name: "symbols",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Control+t");
      await workbench.rest(500);
      await workbench.page.keyboard.type("putin");
      await workbench.rest(1200);
    },
  },
  {
    name: "walkthrough",
    corpus: true,
    arrange: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.command("View: Toggle Primary Side Bar Visibility");
      await workbench.command("Welcome: Open Walkthrough");
      await workbench.page.keyboard.type("Explore a corpus");
      await workbench.rest(500);
      await workbench.page.keyboard.press("Enter");
      await workbench.rest(1500);
    },
  },
  {
    name: "welcome",
    corpus: false,
    arrange: async (workbench) => {
      await workbench.file(FIRST, false);
      await workbench.view("Corpus");
    },
  },
];
