// What stands around the terminal once the world is there; the first prompt does not wait for it.
import "./clock-control.ts";
import "./folder-menu.ts";
import "./lesson-chooser.ts";
import "./lesson-sheet.ts";
import "./settings-menu.ts";
import "./update-notice.ts";
