import type { Files } from "../../../files/files.ts";

/**
 * What the buildpack leaves in .profile.d. The JVM is told how much memory it has, before options of the app's own;
 * web dynos tell of it. One-off dynos keep their output to themselves.
 */
const options = `export JAVA_HOME="$HOME/.jdk"
export PATH="$JAVA_HOME/bin:$HOME/.heroku/bin:$PATH"
jvm_flags="-Dfile.encoding=UTF-8"
jvm_limit=$(cat /sys/fs/cgroup/memory/memory.limit_in_bytes)
jvm_flags="$jvm_flags -XX:MaxRAM=$jvm_limit"
case "$jvm_limit" in
536870912) jvm_flags="$jvm_flags -Xmx300m -Xss512k -XX:CICompilerCount=2" ;;
1073741824) jvm_flags="$jvm_flags -Xmx671m -XX:CICompilerCount=2" ;;
*) jvm_flags="$jvm_flags -XX:MaxRAMPercentage=80.0" ;;
esac
export JAVA_OPTS="$jvm_flags\${JAVA_OPTS:+ }\${JAVA_OPTS:-}"
case "$DYNO" in
run.*) ;;
*)
  case "$DYNO" in
  web.*) echo "Setting JAVA_TOOL_OPTIONS defaults based on dyno size. Custom settings will override them." >&2 ;;
  esac
  export JAVA_TOOL_OPTIONS="$jvm_flags\${JAVA_TOOL_OPTIONS:+ }\${JAVA_TOOL_OPTIONS:-}"
  ;;
esac
unset jvm_flags jvm_limit
`;

const procfile = `if [ ! -f /app/Procfile ] && [ "$DYNO" = "web.1" ]; then
  echo "Create a Procfile to customize the command used to run this process: https://devcenter.heroku.com/articles/procfile"
fi
`;

/** DATABASE_URL in the words of JDBC, and of Spring. */
const jdbc = `if [[ "\${DATABASE_URL:-}" =~ ^(postgres|mysql)://([^:@]+):([^@]+)@([^/]+)/(.+)$ ]]; then
  jdbc_scheme="\${BASH_REMATCH[1]}"
  jdbc_more="password=\${BASH_REMATCH[3]}"
  if [ "$jdbc_scheme" = postgres ]; then
    jdbc_scheme=postgresql
    jdbc_more="$jdbc_more&sslmode=require"
  fi
  export JDBC_DATABASE_URL="jdbc:$jdbc_scheme://\${BASH_REMATCH[4]}/\${BASH_REMATCH[5]}?$jdbc_more&user=\${BASH_REMATCH[2]}"
  export JDBC_DATABASE_USERNAME="\${BASH_REMATCH[2]}"
  export JDBC_DATABASE_PASSWORD="\${BASH_REMATCH[3]}"
  unset jdbc_scheme jdbc_more
fi
if [ "\${DISABLE_SPRING_DATASOURCE_URL:-}" != true ] && [ -n "\${JDBC_DATABASE_URL:-}" ] && [ -z "\${SPRING_DATASOURCE_URL:-}" ]; then
  export SPRING_DATASOURCE_URL="$JDBC_DATABASE_URL"
  export SPRING_DATASOURCE_USERNAME="\${JDBC_DATABASE_USERNAME:-}"
  export SPRING_DATASOURCE_PASSWORD="\${JDBC_DATABASE_PASSWORD:-}"
fi
`;

/** Adds the scripts to the slug that grows in `dir`, with those of another buildpack of the JVM. */
export function addProfile(files: Files, dir: string): void {
  const folder = `${dir}/.profile.d`;
  files.mkdir(folder, { parents: true });
  files.write(`${folder}/default-proc-warning.sh`, procfile);
  files.write(`${folder}/jdbc.sh`, jdbc);
  files.write(`${folder}/jvmcommon.sh`, options);
}
