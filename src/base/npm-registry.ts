/**
 * The host of the package registry in the simulated internet: a name that RFC 2606 keeps free for such use. The
 * real registry's own name stands nowhere in this repository, as no package host's does.
 */
export const npmRegistry = "npm.example";
