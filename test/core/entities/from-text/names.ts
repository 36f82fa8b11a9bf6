// What entities are called, of all the forms that stand in texts as they come: see from-text.test.ts.
export const NAMES_FROM_TEXT = `
`;
