import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { greet } from '~/utils/answers/greet';
import { exportOwnJob, listOwnJobs, readOwnReport, tryOwnJobAgain, undoOwnJob } from '~/utils/answers/own-jobs';
import { serveBar } from '~/utils/answers/serve-bar';
import { serveOverlay } from '~/utils/answers/serve-overlay';
import { readStanding } from '~/utils/answers/standing';
import {
  isAutomaticAlarm,
  lookForUploads,
  switchAutomatic,
  syncAutomaticAlarm,
} from '~/utils/automatic/look-for-uploads';
import { listenToNotifications, notifyOfEnd } from '~/utils/automatic/notify';
import { syncCollapseRules } from '~/utils/collapse/redirect-rules';
import { readHiddenFiles, setCollapse } from '~/utils/collapse/switch-collapse';
import { listAlbums } from '~/utils/connection/album-choices';
import { checkConnection, probeServer } from '~/utils/connection/check-server';
import { onJobEnd, resumeDueJobs, resumeJobs, settingsChanged } from '~/utils/jobs/runner';
import { isResumeAlarm } from '~/utils/jobs/waiting';
import { barPortName } from '~/utils/messages/bar';
import { StackerError } from '~/utils/messages/errors';
import { outcome } from '~/utils/messages/outcome';
import { portName } from '~/utils/messages/port';
import { onMessage } from '~/utils/messages/questions';
import { hidePresets } from '~/utils/settings/presets';
import { servers } from '~/utils/settings/servers';
import { openReport } from '~/utils/tabs/errands';
import { openTool } from '~/utils/tabs/open-tool';
import { loadOverlay, refreshOpenTabs, syncPageScripts } from '~/utils/tabs/page-scripts';
import { isOwnPage } from '~/utils/tabs/sender';
import { openFromToolbar } from '~/utils/tabs/toolbar';
import { welcome } from '~/utils/tabs/welcome';

export default defineBackground({
  main() {
    browser.runtime.onInstalled.addListener((details) => {
      void syncSites().then(refreshOpenTabs);
      void welcome(details);
    });
    browser.runtime.onStartup.addListener(() => void syncSites());
    browser.permissions.onAdded.addListener(() => {
      listenToNotifications(openReport);
      void syncSites();
    });
    browser.permissions.onRemoved.addListener(() => void syncSites());
    servers.watch(() => {
      settingsChanged();
      void syncSites();
    });
    globalThis.addEventListener('online', () => void resumeJobs());
    browser.action.onClicked.addListener((tab) => void openFromToolbar(tab));
    browser.alarms.onAlarm.addListener((alarm) => {
      if (isResumeAlarm(alarm)) void resumeDueJobs();
      if (isAutomaticAlarm(alarm)) void lookForUploads();
    });
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === portName) serveOverlay(port);
      if (port.name === barPortName) serveBar(port);
    });
    onMessage('greet', ({ data, sender }) => greet(sender, data));
    onMessage('readStanding', ({ data, sender }) => readStanding(sender, data));
    onMessage('loadOverlay', ({ sender }) => loadOverlay(sender));
    onMessage('setCollapse', ({ data, sender }) => setCollapse(sender, data.isOn));
    onMessage('readHiddenFiles', ({ data, sender }) => readHiddenFiles(sender, data.albumId));
    onMessage('probeServer', ({ data, sender }) => ownPageOnly(sender, () => probeServer(data.origin)));
    onMessage('checkConnection', ({ data, sender }) =>
      ownPageOnly(sender, () => checkConnection(data.serverId, data.origin)),
    );
    onMessage('openTool', ({ data, sender }) =>
      ownPageOnly(sender, () => outcome(() => openTool(data.serverId, data.tool))),
    );
    onMessage('listJobs', ({ sender }) => ownPageOnly(sender, listOwnJobs));
    onMessage('readReport', ({ data, sender }) => ownPageOnly(sender, () => outcome(() => readOwnReport(data.jobId))));
    onMessage('undoJob', ({ data, sender }) => ownPageOnly(sender, () => outcome(() => undoOwnJob(data.jobId))));
    onMessage('tryJobAgain', ({ data, sender }) =>
      ownPageOnly(sender, () => outcome(() => tryOwnJobAgain(data.jobId))),
    );
    onMessage('exportJob', ({ data, sender }) =>
      ownPageOnly(sender, () => outcome(() => exportOwnJob(data.jobId, data.format))),
    );
    onMessage('switchAutomatic', ({ data, sender }) =>
      ownPageOnly(sender, () => outcome(() => switchAutomatic(data.serverId, data.automatic))),
    );
    onMessage('listAlbums', ({ data, sender }) => ownPageOnly(sender, () => listAlbums(data.serverId)));
    void hidePresets();
    listenToNotifications(openReport);
    onJobEnd(notifyOfEnd);
    void syncAutomaticAlarm();
    void syncSites();
    void resumeDueJobs();
  },
});

/** What the browser does for us on the sites of the user's servers. */
function syncSites(): Promise<void> {
  void syncCollapseRules();
  return syncPageScripts();
}

/** Only our settings page may ask; a page of any site gets no answer but a refusal. */
function ownPageOnly<T>(sender: Parameters<typeof isOwnPage>[0], ask: () => Promise<T>): Promise<T> {
  if (!isOwnPage(sender)) throw new StackerError('no-access');
  return ask();
}
