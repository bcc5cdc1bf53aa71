import type { Stat } from "../../../files/files.ts";

/** dircolors' own defaults, as far as a learner meets them. */
const archives = /\.(?:tar|tgz|gz|bz2|xz|zst|zip|7z|rar|jar|war|deb|rpm|whl)$/;
const pictures = /\.(?:jpe?g|gif|bmp|png|svg|webp|ico|tiff?|mp4|mov|mkv|webm|avi)$/;
const sounds = /\.(?:mp3|flac|ogg|wav|m4a|mid)$/;

/**
 * The colour of a name as SGR codes; "" for a plain file. `rich` (LS_COLORS is set, as Debian does) has colours for
 * dangling links and kinds of files too, which the ones built into ls have not.
 */
export function colourOf(name: string, stat: Stat, dangling: boolean, rich: boolean): string {
  if (stat.kind === "symlink") return dangling && rich ? "40;31;01" : "01;36";
  if (stat.kind === "device") return "40;33;01";
  if (stat.kind === "directory") {
    const sticky = (stat.mode & 0o1000) !== 0;
    const open = (stat.mode & 0o002) !== 0;
    return sticky && open ? "30;42" : open ? "34;42" : sticky ? "37;44" : "01;34";
  }
  if (stat.mode & 0o111) return "01;32";
  if (!rich) return "";
  if (archives.test(name)) return "01;31";
  if (pictures.test(name)) return "01;35";
  return sounds.test(name) ? "00;36" : "";
}

/** Paints a name; `first` adds the reset that `ls` sends once before its first colour. */
export const paint = (text: string, colour: string, first: boolean): string =>
  colour === "" ? text : `${first ? "\x1b[0m" : ""}\x1b[${colour}m${text}\x1b[0m`;
