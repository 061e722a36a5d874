import { mdiClose } from '@mdi/js';
import { browser } from 'wxt/browser';
import { failureText } from '~/components/shared/failure-text';
import { Icon } from '~/components/shared/icon';
import { plural, t } from '~/utils/i18n';
import type { Failure } from '~/utils/messages/errors';
import type { Outcome } from '~/utils/messages/outcome';
import type { HiddenFiles } from '~/utils/messages/questions';
import type { Panel } from './use-panel';

/** What is hidden of the album and what that means for it, beside the toggle. */
export function CollapsePanel(props: {
  panel: Panel;
  hidden: Outcome<HiddenFiles> | null;
  failure: Failure | null;
  onShowAll(): void;
}) {
  const { panel, hidden, failure, onShowAll } = props;
  return (
    <div
      ref={panel.element}
      id="collapse-panel"
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="collapse-title"
      data-testid="collapse-panel"
      dir={browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
      lang={browser.i18n.getUILanguage()}
      onBeforeToggle={panel.onBeforeToggle}
      onToggle={panel.onToggle}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id="collapse-title">{t('button_collapse')}</h2>
        <button type="button" class="icon" aria-label={t('overlay_close')} onClick={panel.close}>
          <Icon path={mdiClose} size={20} />
        </button>
      </header>
      {failure ? <p class="warning">{failureText(failure)}</p> : <Facts hidden={hidden} />}
      <p>{t('button_collapse_select')}</p>
      <button type="button" class="plain" data-testid="show-every-file" onClick={onShowAll}>
        {t('button_collapse_show_all')}
      </button>
    </div>
  );
}

function Facts({ hidden }: { hidden: Outcome<HiddenFiles> | null }) {
  if (hidden === null) return <p>{t('button_collapse_counting')}</p>;
  if (!hidden.ok) {
    return (
      <p class="warning">
        {t('button_collapse_not_counted')} {failureText(hidden.failure)}
      </p>
    );
  }
  const { hidden: count, vanished, names, unknown } = hidden;
  const more = vanished - names.length;
  return (
    <>
      <p class="lead">{count === 0 ? t('button_collapse_nothing') : plural('button_collapse_hidden', count)}</p>
      {count > vanished && <p>{t('button_collapse_strip')}</p>}
      {vanished > 0 && (
        <>
          <p class="warning">{plural('button_collapse_vanished', vanished)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <ul tabIndex={0} aria-label={t('button_collapse_info')}>
            {names.map((name, index) => (
              // Two files may have one name.
              <li key={index}>
                <bdi>{name}</bdi>
              </li>
            ))}
            {more > 0 && <li>{plural('button_collapse_more', more)}</li>}
          </ul>
        </>
      )}
      {unknown > 0 && <p>{plural('button_collapse_unknown', unknown)}</p>}
    </>
  );
}
