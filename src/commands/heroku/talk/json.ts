/** Indented JSON. Sent objects are printed in the order the API gave their keys. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
