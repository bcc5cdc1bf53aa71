/** The stub file of a program that comes with the simulator: what `stubOf` in shell/programs.ts writes. */
export const stubOf = (name: string, version: string): string => `#!dojo ${name} ${version}\n`;
