import { type Browser, browser } from 'wxt/browser';
import { noteFailure } from '~/utils/failures/note-failure';
import { albumTimelineCalls } from '~/utils/immich';
import { servers } from '~/utils/settings/servers';
import { hasAccess } from '~/utils/tabs/site-access';
import { collapseStateOf } from './collapse-state';

type Rule = Browser.declarativeNetRequest.Rule;

const asksForStacks: Rule['action'] = {
  type: 'redirect',
  redirect: { transform: { queryTransform: { addOrReplaceParams: [{ key: 'withStacked', value: 'true' }] } } },
};

/** Rules outlive updates of the extension. What they are may change only together with this number. */
const firstId = 1;

let last: Promise<void> = Promise.resolve();

/**
 * Makes the browser add `withStacked=true` to the calls of album pages, for exactly the servers that are to show each
 * stack as one picture and that we may see. One at a time, and called whenever either may have changed.
 */
export function syncCollapseRules(): Promise<void> {
  last = last.catch(() => {}).then(sync);
  last.catch((error) => noteFailure('collapse/rules', error));
  return last;
}

async function sync(): Promise<void> {
  const wanted: Omit<Rule, 'id'>[] = [];
  for (const server of await servers.getValue()) {
    if (collapseStateOf(server) !== 'on') continue;
    for (const origin of server.origins) if (await hasAccess(origin)) wanted.push(...rulesFor(origin));
  }
  const { declarativeNetRequest } = browser;
  const rules = wanted.map((rule, index) => ({ ...rule, id: firstId + index }));
  const had = await declarativeNetRequest.getDynamicRules();
  if (namesOf(had) === namesOf(rules)) return;
  await declarativeNetRequest.updateDynamicRules({ removeRuleIds: had.map(({ id }) => id), addRules: rules });
}

/** Browsers give rules back in forms of their own. */
const namesOf = (rules: Rule[]) => rules.map(({ id, condition }) => id + (condition.regexFilter ?? '')).join();

/** Only what the pages of that host ask: our own calls come from no page. */
function rulesFor(origin: string): Omit<Rule, 'id'>[] {
  const { shown, shared } = albumTimelineCalls(origin);
  const condition: Rule['condition'] = {
    initiatorDomains: [new URL(origin).hostname],
    requestMethods: ['get'],
    resourceTypes: ['xmlhttprequest'],
    isUrlFilterCaseSensitive: true,
  };
  return [
    { priority: 1, action: asksForStacks, condition: { ...condition, regexFilter: shown } },
    { priority: 2, action: { type: 'allow' }, condition: { ...condition, regexFilter: shared } },
  ];
}
