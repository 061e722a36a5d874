import { useEffect, useState } from 'preact/hooks';
import { Choice } from '~/components/options/choice';
import { t } from '~/utils/i18n';
import type { Server } from '~/utils/settings/servers';
import type { Checked, SignIn } from './check-connection';
import { HeaderFields } from './header-fields';
import { KeyField } from './key-field';
import { useHasKey } from './use-has-key';
import { useHeaders } from './use-headers';

interface SignInFormProps {
  server: Server;
  /** Whether an administrator set a key, which counts for as long as the user has none. */
  hasPresetKey: boolean;
  origin: string;
  checking: boolean;
  onCheck: (signIn: SignIn) => Promise<Checked>;
}

/** The choice between session and key. Nothing of it counts before the check was asked for. */
export function SignInForm({ server, hasPresetKey, origin, checking, onCheck }: SignInFormProps) {
  const [by, setBy] = useState(server.signIn);
  const [key, setKey] = useState('');
  const [saving, setSaving] = useState(false);
  const keySaved = useHasKey(server, saving);
  const headers = useHeaders(server, saving);

  useEffect(() => {
    // What changes while this form saves is its own doing.
    if (!saving) setBy(server.signIn);
  }, [server.signIn]);

  const save = async () => {
    if (saving) return;
    const edit = by === 'key' ? headers.judge() : undefined;
    if (edit === null) return;
    setSaving(true);
    const { outcome, kept } = await onCheck(
      edit ? { by: 'key', key: key.trim() || null, headers: edit } : { by: 'session' },
    );
    // An unreachable server says nothing about the key: it stays to be tried again.
    if (kept || (!outcome.ok && outcome.failure.code === 'bad-key')) setKey('');
    if (kept) headers.clear();
    setSaving(false);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="choices">
        <legend class="field-label">{t('options_sign_in')}</legend>
        <Choice
          name="sign-in"
          testId="sign-in-session"
          label={t('options_session')}
          hint={t('options_session_hint')}
          checked={by === 'session'}
          onChoose={() => setBy('session')}
        />
        <Choice
          name="sign-in"
          testId="sign-in-key"
          label={t('options_key')}
          hint={t('options_key_hint')}
          checked={by === 'key'}
          onChoose={() => setBy('key')}
        />
      </fieldset>
      {by === 'key' && (
        <>
          <KeyField
            origin={origin}
            saved={keySaved ? 'own' : hasPresetKey ? 'preset' : null}
            value={key}
            onInput={setKey}
          />
          <HeaderFields headers={headers} />
        </>
      )}
      <button type="submit" class="button filled" data-testid="check-connection" aria-disabled={saving}>
        {checking ? t('options_checking') : t('options_check')}
      </button>
    </form>
  );
}
