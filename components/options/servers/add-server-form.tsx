import { mdiFileCogOutline, mdiOfficeBuildingOutline, mdiPlus, mdiServerPlus } from '@mdi/js';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Card } from '~/components/options/card';
import { FileButton } from '~/components/options/files/file-button';
import { ScriptConfigNotice } from '~/components/options/script-config/script-config-notice';
import { useScriptConfig } from '~/components/options/script-config/use-script-config';
import { Icon } from '~/components/shared/icon';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import { addServerAt } from './add-server-at';
import { AddressField } from './address-field';
import { AddressProblem } from './address-problem';
import type { SignIn } from './check-connection';
import { originFromHash } from './origin-from-hash';
import { useAddressForm } from './use-address-form';
import type { KnownPreset } from './use-presets';

interface AddServerFormProps {
  /** Whether it would be the user's first server. */
  first: boolean;
  /** A server that an administrator set and the user has not added. */
  preset: KnownPreset | undefined;
  onStart: () => void;
  /** `signIn` is what came with the address, if anything did. */
  onAdded: (server: Server, signIn?: SignIn) => void;
}

/** One field for the address, and the button that asks the browser for that site alone. */
export function AddServerForm({ first, preset, onStart, onAdded }: AddServerFormProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const isPreset = (origin: string) => preset?.origins.includes(origin) ?? false;
  const sitesOf = (origin: string) => [...new Set([origin, ...(isPreset(origin) ? (preset?.origins ?? []) : [])])];
  const signInFor = (origin: string): SignIn | undefined => {
    const key = script.keyFor(origin);
    if (key !== null) return { by: 'key', key };
    return isPreset(origin) && preset?.hasKey ? { by: 'key', key: null } : undefined;
  };
  const add = async (origin: string, granted: Promise<boolean>) => {
    const outcome = await addServerAt(origin, granted, sitesOf(origin).slice(1));
    if (!outcome.ok) return outcome.failure;
    history.replaceState(null, '', location.pathname);
    onAdded(outcome.server, signInFor(origin));
    script.forget();
    return null;
  };
  const { text, setText, fillIn, busy, problem, submit, address } = useAddressForm({ add, sitesOf, onStart });
  const fillInReady = (origin: string) => {
    fillIn(origin);
    addButton.current?.focus();
  };
  const script = useScriptConfig(fillInReady);

  useEffect(() => {
    const fillInFromHash = () => {
      const origin = originFromHash(location.hash);
      if (origin !== null) fillInReady(origin);
    };
    fillInFromHash();
    addEventListener('hashchange', fillInFromHash);
    return () => removeEventListener('hashchange', fillInFromHash);
  }, []);

  const [presetOrigin] = preset?.origins ?? [];
  useEffect(() => {
    // What the user has typed stays.
    if (presetOrigin !== undefined && !busy && text === '') fillIn(presetOrigin);
  }, [presetOrigin, busy]);

  return (
    <Card
      icon={mdiServerPlus}
      title={first ? t('options_add_first') : t('options_add_another')}
      subtitle={first ? t('options_add_first_hint') : t('options_add_another_hint')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(text);
        }}
      >
        <label class="field-label" for="server-address">
          {t('options_address')}
        </label>
        <div class="field-row">
          <AddressField
            id="server-address"
            testId="server-address"
            value={text}
            hintId={hintId}
            invalid={problem?.kind === 'no-address'}
            onInput={setText}
          />
          <button ref={addButton} type="submit" class="button filled" data-testid="add-server" aria-disabled={busy}>
            <Icon path={mdiPlus} />
            {busy ? t('options_adding') : t('options_add')}
          </button>
        </div>
        <p class="hint" id={hintId}>
          {address.ok && address.guessed ? t('options_access_for', address.origin) : t('options_access_why')}
        </p>
      </form>
      {preset && address.ok && isPreset(address.origin) && <PresetNotice hasKey={preset.hasKey} />}
      <div role="status">
        {script.found && (
          <ScriptConfigNotice
            found={script.found}
            origin={address.ok ? address.origin : null}
            onForget={script.forget}
          />
        )}
      </div>
      {problem && <AddressProblem problem={problem} testId="connection-result" onTry={submit} />}
      <div class="aside">
        <p class="hint">{t('options_ini_hint')}</p>
        <FileButton
          icon={mdiFileCogOutline}
          label={t('options_ini_choose')}
          accept=".ini,text/plain"
          testId="script-config-file"
          onFile={(file) => void script.read(file)}
        />
      </div>
      <p class="visually-hidden" role="status">
        {busy && t('options_adding')}
      </p>
    </Card>
  );
}

/** Says of a filled in address that it comes from an administrator. */
function PresetNotice({ hasKey }: { hasKey: boolean }) {
  return (
    <div class="notice notice-info" data-testid="preset">
      <Icon path={mdiOfficeBuildingOutline} size={24} />
      <p class="notice-text">{t(hasKey ? 'options_preset_key' : 'options_preset_add')}</p>
    </div>
  );
}
