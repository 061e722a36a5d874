import { type MessageKey, t } from '~/utils/i18n';
import type { Failure, FailureCode } from '~/utils/messages/errors';

const sentences: Record<FailureCode, MessageKey> = {
  unreachable: 'error_unreachable',
  'not-immich': 'error_not_immich',
  'proxy-sign-in': 'error_proxy_sign_in',
  'proxy-refused': 'error_proxy_refused',
  'version-too-old': 'error_version_too_old',
  'no-access': 'error_no_access',
  'signed-out': 'error_signed_out',
  'bad-key': 'error_bad_key',
  'missing-permission': 'error_missing_permission',
  'not-yours': 'error_not_yours',
  'other-user': 'error_other_user',
  changed: 'error_changed',
  'not-found': 'error_not_found',
  busy: 'error_busy',
  'server-error': 'error_server_error',
  'unexpected-answer': 'error_unexpected_answer',
  'storage-full': 'error_storage_full',
  interrupted: 'error_interrupted',
};

/** What helps where the sign-in is a key: a tab to sign in in does not. */
const sentencesByKey: Partial<Record<FailureCode, MessageKey>> = {
  'proxy-sign-in': 'error_proxy_sign_in_key',
  'proxy-refused': 'error_proxy_refused_key',
};

/** Answers that say a known thing in a number. */
const known: Record<string, MessageKey> = { 'HTTP 413': 'error_too_large' };

/** What happened and what to do, in the reader's language. Plain text: it may quote the server. */
export function failureText({ code, detail, byKey }: Failure): string {
  // The sentence goes on after the quoted words, so their own full stop would make two.
  const words = detail?.trim().replace(/\.$/, '') || t('overlay_no_detail');
  const meaning = known[words];
  return t((byKey && sentencesByKey[code]) ?? sentences[code], meaning ? t(meaning) : words);
}
