import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";

/** What the control of one value is given. */
export interface ScalarInputProps {
  definition: ScalarDefinition;
  /** The text as it is stored. */
  text: string;
  onWrite(text: string): void;
  id?: string;
  /** Name of the control when no visible label points to its id. */
  label?: string;
  /** What is wrong with the value beside others, once it is understood by itself. */
  problem?: string;
}
