import { mdiTrashCanOutline } from '@mdi/js';
import { AskOnce } from '~/components/options/ask-once';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { forgetServer } from './forget-server';

interface RemoveServerProps {
  server: Server;
  name: string;
  onRemoved: (name: string) => void;
}

/** Forgets a server after asking once. */
export function RemoveServer({ server, name, onRemoved }: RemoveServerProps) {
  const forget = async () => {
    await forgetServer(server);
    onRemoved(name);
    return null;
  };
  return (
    <div class="remove">
      <AskOnce
        danger
        icon={mdiTrashCanOutline}
        label={t('options_remove')}
        question={t('options_remove_question', name)}
        yes={t('options_remove_yes')}
        no={t('options_remove_no')}
        onYes={forget}
      />
    </div>
  );
}
