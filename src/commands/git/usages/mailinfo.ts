export const usage = `usage: git mailinfo [<options>] <msg> <patch> < mail >info

    -k                    keep subject
    -b                    keep non patch brackets in subject
    -m, --message-id      copy Message-ID to the end of commit message
    -u                    re-code metadata to i18n.commitEncoding
    -n                    disable charset re-coding of metadata
    --encoding <encoding>
                          re-code metadata to this encoding
    --scissors            use scissors
    --quoted-cr <action>  action when quoted CR is found

`;
