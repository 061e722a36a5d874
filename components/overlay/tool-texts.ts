import type { MessageKey, PluralStem } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';

/** What a tool calls itself and its doings. */
interface ToolTexts {
  name: MessageKey;
  reading: MessageKey;
  /** What a screen reader is told of a plan. */
  found: PluralStem;
  /** The button that says yes. */
  confirm: PluralStem;
  nothing: MessageKey;
  /** The filter for what is open. */
  open: MessageKey;
}

export const toolTexts: Record<Tool, ToolTexts> = {
  stack: {
    name: 'button_stack',
    reading: 'overlay_reading',
    found: 'overlay_ready_found',
    confirm: 'overlay_stack_groups',
    nothing: 'overlay_nothing_title',
    open: 'overlay_filter_open',
  },
  unstack: {
    name: 'overlay_unstack_name',
    reading: 'overlay_stacks_reading',
    found: 'overlay_stacks_found',
    confirm: 'overlay_unstack_confirm',
    nothing: 'overlay_unstack_nothing',
    open: 'overlay_filter_unstack',
  },
  'cover-order': {
    name: 'overlay_cover_order_name',
    reading: 'overlay_stacks_reading',
    found: 'overlay_stacks_found',
    confirm: 'overlay_cover_order_confirm',
    nothing: 'overlay_cover_order_nothing',
    open: 'overlay_filter_cover_order',
  },
  mend: {
    name: 'overlay_mend_name',
    reading: 'overlay_stacks_reading',
    found: 'overlay_stacks_found',
    confirm: 'overlay_mend_confirm',
    nothing: 'overlay_mend_nothing',
    open: 'overlay_filter_mend',
  },
};
