/** `\?`, in our own words. */
export const metaHelp = `General
  \\q                     leave psql
  \\g                     run the statement again, or the one begun
  \\gx                    the same, with expanded output
  \\watch is not simulated yet

Help
  \\? [commands]          this list
  \\h                     help on SQL (a link)

Query buffer
  \\p                     show what is in it
  \\r                     empty it

Input and output
  \\copy ...              copy between a table and a file here
  \\echo [TEXT]           write to stdout (\\qecho, \\warn likewise)
  \\i FILE                run the commands of a file
  \\o [FILE]              send what queries answer to a file

Conditions
  \\if, \\elif, \\else, \\endif are not simulated yet

Lists (S: of the system too, +: more columns)
  \\d[S+]                 tables, views and sequences
  \\d[S+] NAME            one of them, with its columns
  \\dt \\dv \\di \\ds \\dm    tables, views, indexes, sequences, materialized views
  \\df \\dn \\du \\dT \\dx \\dp functions, schemas, roles, types, extensions, privileges
  \\l                     databases
  \\sv NAME, \\sf NAME      the definition of a view, of a function

Formatting
  \\a                     aligned or not
  \\pset NAME [VALUE]     border, expanded, fieldsep, footer, format, linestyle, null, title, tuples_only
  \\t [on|off]            rows only
  \\x [on|off|auto]       expanded output

Connection
  \\c [DATABASE]          connect anew
  \\conninfo              where one is connected

Operating system
  \\cd [FOLDER]           not simulated yet
  \\timing [on|off]       how long statements take
  \\! COMMAND             run a command

Variables
  \\set [NAME [VALUE]]    set one, or list all
  \\unset NAME            delete one
`;

/** `help` typed at the prompt. */
export const typedHelp = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;
