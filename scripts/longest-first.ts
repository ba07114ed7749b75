import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, the longest first. */
export const longFiles: readonly string[] = [
  "tests/browser/screens-in-use.test.ts",
  "tests/browser/sheets-rebuilt.test.ts",
  "tests/browser/offline.test.ts",
  "tests/browser/undo-together.test.ts",
  "tests/browser/screens-of-members.test.ts",
  "tests/browser/prose-blocks.test.ts",
  "tests/browser/files.test.ts",
  "tests/browser/rows-of-blocks.test.ts",
  "tests/browser/editor-tables.test.ts",
  "tests/browser/browser-deletes.test.ts",
  "tests/browser/steady-focus.test.ts",
  "tests/browser/editor-paste.test.ts",
  "tests/browser/live-lists.test.ts",
  "tests/browser/forms-together.test.ts",
  "tests/browser/field-inputs.test.ts",
  "tests/browser/templates.test.ts",
  "tests/browser/prose-rows-edges.test.ts",
  "tests/browser/keyboard.test.ts",
  "tests/browser/other-hosts.test.ts",
  "tests/start/backup.test.ts",
  "tests/embedded/backup.test.ts",
  "tests/embedded/embedded-database.test.ts",
  "tests/start/stop.test.ts",
  "tests/start/kill.test.ts",
  "tests/embedded/kill.test.ts",
  "tests/collab/kill.test.ts",
  "tests/start/pnpm.test.ts",
  "tests/database/backup.test.ts",
  "tests/files/uploads.test.ts",
];

/** Begins with the files that take long, so that none of them runs alone at the end while the other workers wait. */
export class LongestFirst extends BaseSequencer {
  /** Keeps the groups of `vitest.config.ts`, which run one after the other; what is not listed keeps Vitest's own order. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longFiles.findIndex((file) => moduleId.endsWith(`/${file}`));
      return place === -1 ? longFiles.length : place;
    };
    const usual = await super.sort(files);
    return usual.sort((one, other) => groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other));
  }
}
