export const usage = `usage: git fast-export [<rev-list-opts>]

    --progress <n>        show progress after <n> objects
    --signed-tags <mode>  select handling of signed tags
    --tag-of-filtered-object <mode>
                          select handling of tags that tag filtered objects
    --reencode <mode>     select handling of commit messages in an alternate encoding
    --export-marks <file>
                          dump marks to this file
    --import-marks <file>
                          import marks from this file
    --import-marks-if-exists <file>
                          import marks from this file if it exists
    --fake-missing-tagger
                          fake a tagger when tags lack one
    --full-tree           output full tree for each commit
    --use-done-feature    use the done feature to terminate the stream
    --no-data             skip output of blob data
    --refspec <refspec>   apply refspec to exported refs
    --anonymize           anonymize output
    --anonymize-map <from:to>
                          convert <from> to <to> in anonymized output
    --reference-excluded-parents
                          reference parents which are not in fast-export stream by object id
    --show-original-ids   show original object ids of blobs/commits
    --mark-tags           label tags with mark ids

`;
