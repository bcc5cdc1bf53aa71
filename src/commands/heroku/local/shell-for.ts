/** The words that start a command as node-foreman does; the shell calls itself `/bin/sh` in its errors. */
export const shellFor = (command: string): readonly string[] => ["/bin/sh", "-c", command, "/bin/sh"];
