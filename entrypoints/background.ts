import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { greet } from '~/utils/answers/greet';
import { exportOwnJob, listOwnJobs, readOwnReport, tryOwnJobAgain, undoOwnJob } from '~/utils/answers/own-jobs';
import { serveBar } from '~/utils/answers/serve-bar';
import { serveOverlay } from '~/utils/answers/serve-overlay';
import { readStanding } from '~/utils/answers/standing';
import { lookForUploads } from '~/utils/automatic/look-for-uploads';
import { listenToNotifications, notifyOfEnd } from '~/utils/automatic/notify';
import { isAutomaticAlarm, switchAutomatic, syncAutomaticAlarm } from '~/utils/automatic/schedule';
import { syncCollapseRules } from '~/utils/collapse/redirect-rules';
import { readHiddenFiles, setCollapse } from '~/utils/collapse/switch-collapse';
import { listAlbums } from '~/utils/connection/album-choices';
import { checkConnection, probeServer } from '~/utils/connection/check-server';
import { onJobEnd, resumeDueJobs, resumeJobs, settingsChanged } from '~/utils/jobs/runner';
import { isResumeAlarm } from '~/utils/jobs/waiting';
import { barPortName } from '~/utils/messages/bar';
import { outcome } from '~/utils/messages/outcome';
import { portName } from '~/utils/messages/port';
import { type Answers, onMessage } from '~/utils/messages/questions';
import { closeStorage } from '~/utils/settings/close-storage';
import { onKeyChange } from '~/utils/settings/keys';
import { servers } from '~/utils/settings/servers';
import { openReport } from '~/utils/tabs/errands';
import { openTool } from '~/utils/tabs/open-tool';
import { loadOverlay, refreshOpenTabs, syncPageScripts } from '~/utils/tabs/page-scripts';
import { type Sender, toServerPage, toSettingsPage } from '~/utils/tabs/sender';
import { openFromToolbar } from '~/utils/tabs/toolbar';
import { welcome } from '~/utils/tabs/welcome';

/** Every question, who may ask it, and who answers. */
const answers: Answers<Sender> = {
  greet: (question, sender) => greet(sender, question),
  readStanding: toServerPage((question, page) => readStanding(page, question)),
  loadOverlay: toServerPage((_, page) => loadOverlay(page)),
  setCollapse: toServerPage(({ isOn }, page) => outcome(() => setCollapse(page, isOn))),
  readHiddenFiles: toServerPage(({ albumId }, page) => outcome(() => readHiddenFiles(page, albumId))),
  probeServer: toSettingsPage(({ origin }) => outcome(() => probeServer(origin))),
  checkConnection: toSettingsPage(({ serverId, origin }) => outcome(() => checkConnection(serverId, origin))),
  openTool: toSettingsPage(({ serverId, tool }) => outcome(() => openTool(serverId, tool))),
  listJobs: toSettingsPage(listOwnJobs),
  readReport: toSettingsPage(({ jobId }) => outcome(() => readOwnReport(jobId))),
  undoJob: toSettingsPage(({ jobId }) => outcome(() => undoOwnJob(jobId))),
  tryJobAgain: toSettingsPage(({ jobId }) => outcome(() => tryOwnJobAgain(jobId))),
  exportJob: toSettingsPage(({ jobId, format }) => outcome(() => exportOwnJob(jobId, format))),
  switchAutomatic: toSettingsPage(({ serverId, automatic }) => outcome(() => switchAutomatic(serverId, automatic))),
  listAlbums: toSettingsPage(({ serverId }) => listAlbums(serverId)),
};

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
    onKeyChange(settingsChanged);
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
    for (const [question, answer] of Object.entries(answers)) {
      onMessage(question as keyof typeof answers, ({ data, sender }) => answer(data as never, sender) as never);
    }
    void closeStorage();
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
