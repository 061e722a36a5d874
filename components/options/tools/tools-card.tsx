import { mdiWrenchOutline } from '@mdi/js';
import { useState } from 'preact/hooks';
import { FoldingCard } from '~/components/options/card';
import { Choice } from '~/components/options/choice';
import { ErrorNotice } from '~/components/shared/error-notice';
import { t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import { asked } from '~/utils/messages/outcome';
import { sendMessage } from '~/utils/messages/questions';
import type { Server } from '~/utils/settings/servers';
import { ToolRow } from './tool-row';
import { type ToolOnStacks, toolsOnStacks } from './tools-on-stacks';

/** What can be done with stacks that exist, each over a page of the server that is chosen. */
export function ToolsCard({ servers }: { servers: Server[] }) {
  const [open, setOpen] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = servers.find(({ id }) => id === chosenId) ?? servers[0];
  if (!chosen) return null;

  const run = async (tool: ToolOnStacks) => {
    // A second click would open a second tab.
    if (isOpening) return;
    setOpening(true);
    setFailure(null);
    const opened = await asked(sendMessage('openTool', { serverId: chosen.id, tool }));
    setOpening(false);
    if (!opened.ok) setFailure(opened.failure);
  };

  return (
    <FoldingCard
      icon={mdiWrenchOutline}
      title={t('options_tools')}
      subtitle={t('options_tools_hint')}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {servers.length > 1 && (
        <fieldset class="choices">
          <legend class="rule-label">{t('options_tools_server')}</legend>
          {servers.map(({ id, origins: [origin = 'http://unknown'] }) => (
            <Choice
              key={id}
              name="tools-server"
              testId={`tools-server-${id}`}
              label={new URL(origin).host}
              checked={id === chosen.id}
              onChoose={() => setChosenId(id)}
            />
          ))}
        </fieldset>
      )}
      <p class="hint">{t('options_tools_how')}</p>
      {failure && <ErrorNotice failure={failure} />}
      <ul>
        {toolsOnStacks.map((tool) => (
          <ToolRow key={tool} tool={tool} busy={isOpening} onOpen={() => void run(tool)} />
        ))}
      </ul>
    </FoldingCard>
  );
}
