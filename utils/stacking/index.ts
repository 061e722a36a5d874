export { defaultRules } from './default-rules';
export { fileKind } from './names/extensions';
export type { ShotNamePatternFault } from './pattern/shot-name-pattern';
export { compileShotNamePattern, ShotNamePatternError } from './pattern/shot-name-pattern';
export type { StackTool } from './plan-existing';
export { planExisting } from './plan-existing';
export { planStacks } from './plan-stacks';
export type { DuplicateGroup, SplitReason } from './split-duplicates';
export { countSplits, readDuplicates } from './split-duplicates';
export type {
  Asset,
  AssetStack,
  GroupState,
  PlanGroup,
  Reason,
  ReasonCode,
  StackPlan,
  StackRules,
} from './types';
