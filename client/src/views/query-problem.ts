// What is said of a filter that cannot be understood.
import { l10n } from "vscode";
import type { QueryProblem } from "../../../server/src/common/protocol";

/** One line that names the part and what would be right there. */
export function queryProblem(query: string, { start, end, reason, nearest }: QueryProblem): string {
  const part = query.slice(start, end);
  switch (reason) {
    case "unknown field":
      return nearest === undefined
        ? l10n.t("“{0}”: there is no such field.", part)
        : l10n.t("“{0}”: there is no such field. Did you mean “{1}:”?", part, nearest);
    case "no value":
      return l10n.t("“{0}”: something must stand behind the colon.", part);
    case "no date":
      return l10n.t("“{0}”: a date is written 2017, 2017-11 or 2017-11-11, a period 2017-03..2017-06.", part);
    case "no number":
      return l10n.t("“{0}”: a whole number must stand behind the colon.", part);
    case "no type":
      return l10n.t("“{0}”: types are person, place and organisation.", part);
    case "cannot be negated":
      return l10n.t("“{0}”: this field has no opposite.", part);
    case "open quote":
      return l10n.t("“{0}”: the quotation mark is not closed.", part);
  }
}
