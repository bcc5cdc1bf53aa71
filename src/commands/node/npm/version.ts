/** The npm that comes with Node.js 24. */
export const npmVersion = "11.13.0";
