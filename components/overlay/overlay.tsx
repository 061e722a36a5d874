import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '~/components/shared/dialog';
import { jobTexts } from '~/components/shared/job-texts';
import { saveFile } from '~/components/shared/save-file';
import { t } from '~/utils/i18n';
import type { Tool } from '~/utils/messages/scope';
import type { CollapseChoice, Opening, OverlayEnd } from '~/utils/page/overlay-slot';
import { announcement } from './announcement';
import { ChoosingScreen } from './choosing/choosing-screen';
import { FailedScreen } from './failed-screen';
import { ProgressScreen } from './job/progress-screen';
import { ReportScreen } from './job/report-screen';
import { JoiningScreen } from './joining-screen';
import type { OverlayPort } from './port';
import { ReadingScreen } from './reading-screen';
import { sizeOf } from './review/review';
import { ReviewScreen } from './review/review-screen';
import { leavesJob, type OverlayState, type Review, reloadsOnClose, type Screen } from './state';
import { createOverlayStore, type OverlayStore } from './store';
import { toolTexts } from './tool-texts';

export type { OverlayPort } from './port';

export interface OverlayProps {
  opening: Opening;
  connect(): OverlayPort;
  /** The id that the page's own `/api/users/me` gives; null where it gives none. */
  readUserId(): Promise<string | null>;
  /** What a report offers beside; null where there is nothing to choose. */
  collapse: CollapseChoice | null;
  /** Called once. */
  onClose(result: OverlayEnd): void;
}

/** The way of one plan over the page: reading, review, progress, report. Its props are read once. */
export function Overlay({ opening, connect, readUserId, collapse, onClose }: OverlayProps) {
  const handle = useRef<HTMLDialogElement>(null);
  const [store] = useState(() => {
    const onPutAside = () => handle.current?.close();
    return createOverlayStore({ opening, connect, readUserId, saveFile, onPutAside });
  });
  const [state, setState] = useState(store.state);
  useEffect(() => {
    const unsubscribe = store.subscribe(() => setState(store.state()));
    setState(store.state());
    return () => {
      unsubscribe();
      store.dispose();
    };
  }, [store]);

  const closed = useRef(onClose);
  closed.current = onClose;
  const report = useCallback(
    () => closed.current({ reload: reloadsOnClose(store.state()), leavesJob: leavesJob(store.state()) }),
    [store],
  );

  const { screen } = state;
  return (
    <Dialog
      handle={handle}
      {...titleOf(screen, state.tool)}
      room={screen.name === 'review' ? roomFor(screen.review) : undefined}
      testId={screen.name === 'reading' || screen.name === 'review' ? 'review-dialog' : undefined}
      screen={screen.name === 'starting' ? 'progress' : screen.name}
      onClose={report}
    >
      <p class="unseen" role="status">
        {announcement(screen, state.tool)}
      </p>
      <ScreenBody state={state} collapse={collapse} dispatch={store.dispatch} close={() => handle.current?.close()} />
    </Dialog>
  );
}

const groupsInRow = 3;

/** By the whole plan, so that no filter changes it, but for one that lists nothing at all. */
function roomFor(review: Review) {
  if (sizeOf(review, review.filter) === 0) return undefined;
  return review.total > groupsInRow ? 'rows' : 'row';
}

function ScreenBody(props: {
  state: OverlayState;
  collapse: CollapseChoice | null;
  dispatch: OverlayStore['dispatch'];
  close(): void;
}) {
  const { state, collapse, dispatch, close } = props;
  const { screen, tool, here } = state;
  switch (screen.name) {
    case 'joining':
      return <JoiningScreen onClose={close} />;
    case 'choosing':
      return (
        <ChoosingScreen
          tool={tool}
          here={here}
          screen={screen}
          onChoose={(scope) => dispatch({ type: 'choose', scope })}
          onTryAgain={() => dispatch({ type: 'try-again' })}
          onCancel={close}
        />
      );
    case 'reading':
      return <ReadingScreen tool={tool} read={screen.read} total={screen.total} onCancel={close} />;
    case 'review':
      return <ReviewScreen review={screen.review} dispatch={dispatch} onCancel={close} />;
    case 'starting':
    case 'progress':
      return (
        <ProgressScreen screen={screen} tool={tool} onCancel={() => dispatch({ type: 'cancel' })} onClose={close} />
      );
    case 'report':
      return (
        <ReportScreen
          report={screen.report}
          failure={screen.failure}
          collapse={collapse}
          dispatch={dispatch}
          onDone={close}
        />
      );
    case 'failed':
      return (
        <FailedScreen failure={screen.failure} onTryAgain={() => dispatch({ type: 'try-again' })} onCancel={close} />
      );
  }
}

function titleOf(screen: Screen, tool: Tool): { kicker?: string; title: string } {
  const kicker = t(toolTexts[toolOf(screen) ?? tool].name);
  switch (screen.name) {
    case 'review':
      return { kicker, title: screen.review.summary.title };
    case 'report':
      return { kicker, title: t(screen.report.kind === 'undo' ? 'overlay_undo_report_title' : 'overlay_report_title') };
    case 'failed':
      return { kicker, title: t('overlay_failed_title') };
    case 'progress':
      return { kicker, title: t(jobTexts[screen.progress.kind].title) };
    case 'starting':
      return { kicker, title: t(jobTexts[tool].title) };
    case 'choosing':
      return { kicker, title: t('overlay_choose_title') };
    case 'joining':
    case 'reading':
      return { title: kicker };
  }
}

/** A job shows what it is, whatever the overlay was opened for. */
function toolOf(screen: Screen): Tool | null {
  const kind =
    screen.name === 'progress' ? screen.progress.kind : screen.name === 'report' ? screen.report.kind : 'undo';
  return kind === 'undo' ? null : kind;
}
