import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { failureText } from '~/components/failure-text';
import { announcement } from '~/components/overlay/announcement';
import { timeLeftText } from '~/components/overlay/number-text';
import { rateOf } from '~/components/overlay/rate';
import { reasonText, spanText } from '~/components/reason-text';
import { failureCodes } from '~/utils/errors';
import type { Reason, ReasonCode } from '~/utils/stacking/types';
import messages from '../../../public/_locales/en/messages.json';
import { progress, report } from './plan';

beforeEach(() => {
  vi.stubGlobal('browser', browser);
  Object.assign(browser, {
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (key: string, values: string[] = []) =>
        (messages as Record<string, { message: string }>)[key]?.message.replace(/\$(\d)/g, (_, n) => values[n - 1] ?? '') ?? '',
    },
  });
});
afterEach(() => vi.unstubAllGlobals());
