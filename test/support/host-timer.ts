/** The timer of the machine the tests run on. */
export { hostTimer } from "../../src/node/host-timer.ts";
