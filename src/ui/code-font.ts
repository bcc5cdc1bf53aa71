import latin from "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url";

let loading: Promise<void> | undefined;

/** The letters of the terminal and of code everywhere. Until they have come, the system's serve (page.css). */
export function loadCodeFont(): Promise<void> {
  loading ??= new FontFace("JetBrains Mono Variable", `url("${latin}")`, { weight: "100 800" }).load().then(
    (face) => {
      document.fonts.add(face);
      document.documentElement.dataset.letters = "own";
    },
    () => {}, // offline, before the font was kept: the system's letters stay
  );
  return loading;
}
