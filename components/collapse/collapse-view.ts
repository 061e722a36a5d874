import type { Outcome } from '~/utils/messages/outcome';
import type { HiddenFiles } from '~/utils/messages/questions';

/** Stacks as one picture, as an album's page shows them. */
export type CollapseView =
  | { isOn: false }
  /** `hidden` is null while it is counted; `takeNews` says once that it was just switched on. */
  | { isOn: true; hidden: Outcome<HiddenFiles> | null; takeNews(): boolean };
