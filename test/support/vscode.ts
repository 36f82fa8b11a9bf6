// Stands for the editor's module in tests of client code that only needs its words: English, as without a translation.

/** The editor's language. */
export const env = { language: "en" };

/** Puts arguments into a message as the editor does where it has no translation. */
export const l10n = {
  t: (message: string, ...args: unknown[]): string =>
    message.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)])),
};
