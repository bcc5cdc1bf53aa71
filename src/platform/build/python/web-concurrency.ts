import type { Files } from "../../../files/files.ts";

/**
 * What the buildpack leaves in .profile.d: at every start it works out how many processes a web server should have,
 * 256 MB for each and no more than twice the cores and one. Web dynos tell of it.
 */
const script = `say() {
  if [[ "\${DYNO:-}" == web.* ]]; then echo "Python buildpack: $1" >&2; fi
}

read -r memory < /sys/fs/cgroup/memory/memory.limit_in_bytes
memory=$((memory / 1048576)) cores=0
while read -r field _; do
  if [[ $field == processor ]]; then cores=$((cores + 1)); fi
done < /proc/cpuinfo
say "Detected $memory MB available memory and $cores CPU cores."
export DYNO_RAM="$memory"

if [[ -v WEB_CONCURRENCY && "\${WEB_CONCURRENCY_SET_BY:-}" != heroku/nodejs ]]; then
  say "Skipping automatic configuration of WEB_CONCURRENCY since it's already set."
else
  export WEB_CONCURRENCY=$((memory / 256)) WEB_CONCURRENCY_SET_BY=heroku/python
  reason="the available memory"
  if ((WEB_CONCURRENCY >= cores * 2 + 1)); then
    WEB_CONCURRENCY=$((cores * 2 + 1))
    reason="the number of CPU cores"
  fi
  say "Defaulting WEB_CONCURRENCY to $WEB_CONCURRENCY based on $reason."
fi
unset memory cores field reason
unset -f say
`;

/** Adds the script to the slug that grows in `dir`. */
export function addWebConcurrency(files: Files, dir: string): void {
  files.mkdir(`${dir}/.profile.d`, { parents: true });
  files.write(`${dir}/.profile.d/WEB_CONCURRENCY.sh`, script);
}
