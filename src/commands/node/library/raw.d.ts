/** The library's files are read as texts: they run inside the simulated Node.js, not here. */
declare module "*.js?raw" {
  const text: string;
  export default text;
}
