export const usage = `usage: git interpret-trailers [--in-place] [--trim-empty]
                              [(--trailer <token>[(=|:)<value>])...]
                              [--parse] [<file>...]

    --in-place            edit files in place
    --trim-empty          trim empty trailers
    --where <action>      where to place the new trailer
    --if-exists <action>  action if trailer already exists
    --if-missing <action>
                          action if trailer is missing
    --only-trailers       output only the trailers
    --only-input          do not apply config rules
    --unfold              join whitespace-continued values
    --parse               set parsing options
    --no-divider          do not treat --- specially
    --trailer <trailer>   trailer(s) to add

`;
