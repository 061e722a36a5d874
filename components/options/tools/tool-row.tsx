import { mdiOpenInNew } from '@mdi/js';
import { Icon } from '~/components/shared/icon';
import { type MessageKey, t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';

export type ToolOnStacks = Exclude<Tool, 'stack'>;

/** What a tool is called, as in its overlay, and what it does. */
const toolTexts: Record<ToolOnStacks, { name: MessageKey; hint: MessageKey }> = {
  'cover-order': { name: 'overlay_cover_order_name', hint: 'options_tools_cover_order' },
  mend: { name: 'overlay_mend_name', hint: 'options_tools_mend' },
  unstack: { name: 'overlay_unstack_name', hint: 'options_tools_unstack' },
};

export const toolsOnStacks = Object.keys(toolTexts) as ToolOnStacks[];

interface ToolRowProps {
  tool: ToolOnStacks;
  /** One is being opened. */
  busy: boolean;
  onOpen: () => void;
}

/** A tool: what it does, and the way to it. */
export function ToolRow({ tool, busy, onOpen }: ToolRowProps) {
  const { name, hint } = toolTexts[tool];
  return (
    <li class="row tool">
      <div class="tool-words">
        <h3 class="rule-label">{t(name)}</h3>
        <p class="hint">{t(hint)}</p>
      </div>
      <button
        type="button"
        class="button outlined"
        data-testid={`open-tool-${tool}`}
        aria-disabled={busy}
        aria-label={t('options_tools_open_which', t(name))}
        onClick={onOpen}
      >
        <Icon path={mdiOpenInNew} turns />
        {t('options_tools_open')}
      </button>
    </li>
  );
}
