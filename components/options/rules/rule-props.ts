import type { StackRules } from '~/utils/stacking';

export interface RuleProps {
  /** The rules in force, with what is being typed. */
  rules: StackRules;
  onChange: (changes: Partial<StackRules>) => void;
}
