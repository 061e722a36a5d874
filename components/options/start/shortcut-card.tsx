import { mdiKeyboardOutline, mdiOpenInNew } from '@mdi/js';
import { browser } from 'wxt/browser';
import { Card } from '~/components/options/card';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import { useShortcut } from './use-shortcut';

/** The keys that do the same as the toolbar icon, and where to change them. */
export function ShortcutCard() {
  const shortcut = useShortcut();
  return (
    <Card icon={mdiKeyboardOutline} title={t('options_shortcut')} subtitle={t('options_shortcut_hint')}>
      <div class="shortcut">
        <p data-testid="shortcut">{shortcut ? <kbd>{shortcut}</kbd> : t('options_shortcut_none')}</p>
        <button type="button" class="button outlined" onClick={() => void openShortcutSettings()}>
          <Icon path={mdiOpenInNew} turns />
          {t('options_shortcut_change')}
        </button>
      </div>
    </Card>
  );
}

/** Firefox has a call for it (137 and newer), Chromium a page that no link may lead to. */
async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
