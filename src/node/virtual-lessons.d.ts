declare module "virtual:lessons" {
  export const lessons: readonly import("../course/lesson.ts").Lesson[];
  export const starters: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
