import type { MessageKey } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';

export type ToolOnStacks = Exclude<Tool, 'stack'>;

/** What a tool is called, as in its overlay, and what it does. */
export const toolTexts: Record<ToolOnStacks, { name: MessageKey; hint: MessageKey }> = {
  'cover-order': { name: 'overlay_cover_order_name', hint: 'options_tools_cover_order' },
  mend: { name: 'overlay_mend_name', hint: 'options_tools_mend' },
  unstack: { name: 'overlay_unstack_name', hint: 'options_tools_unstack' },
};

export const toolsOnStacks = Object.keys(toolTexts) as ToolOnStacks[];
