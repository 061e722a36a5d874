import type { FromBar, ToBar } from '~/utils/messages/bar';
import type { Standing } from '~/utils/messages/questions';
import type { PageUser } from '~/utils/page/current-user';
import { type BarState, heard } from './bar-state';

/** One connection to the background. It is lost whenever that is ended. */
export interface BarPort {
  send(message: FromBar): void;
  onMessage(listener: (message: ToBar) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

export interface PageJobsWorld {
  /** Whether this is a page of Immich itself, behind its sign-in. */
  isPlace(): boolean;
  /** Whether a dialog of ours lies over the page: no job is followed then. */
  isResting(): boolean;
  /** Whether somebody can see the page. */
  isSeen(): boolean;
  readUser(): Promise<PageUser>;
  readStanding(userId: string): Promise<Standing>;
  connect(): BarPort;
  now(): number;
  /** Called when what `state` says may have changed. */
  onChange(): void;
}

export interface PageJobs {
  /** `stale`: a list of duplicates in this page must not be used any more. */
  state(): { bar: BarState; stale: boolean; userId: string | null };
  /** Asks who the page's user is and how they stand. @returns what was found out; null where nobody is told anything */
  look(): Promise<Standing | null>;
  /** Somebody sees the page again, or nobody does any more. */
  seen(): Promise<void>;
  /** Whoever cannot be told in time that a list is good does not use it. */
  doubt(): void;
  /** A dialog of ours lies over the page. */
  rest(): void;
  putAway(): void;
  end(): void;
}

/** So many ports lost in a row without a word over any, and the page waits to be told or looked at. */
const lossesAllowed = 5;

/**
 * What the page's own user has under way on its server, heard by pushes: neither timer nor question while nothing
 * happens. What belongs to a user goes with them.
 */
export function createPageJobs(world: PageJobsWorld): PageJobs {
  let userId: string | null = null;
  let stale = false;
  let bar: BarState = null;
  let following: { jobId: string; port: BarPort | null } | null = null;
  let losses = 0;
  let turn = 0;

  async function look(): Promise<Standing | null> {
    const own = ++turn;
    if (!world.isPlace()) return forget();
    const user = await world.readUser();
    if (own !== turn) return null;
    // The session of a page that is open still may have ended: the page is its user's until another one comes.
    const known: string | null = typeof user === 'string' ? userId : user.id;
    if (known === null) return user === 'nobody' ? forget() : doubt();
    if (known !== userId) forget();
    userId = known;
    const standing = await world.readStanding(known).catch(() => null);
    if (own !== turn) return null;
    if (standing === null) return doubt();
    stale = standing.stale;
    if (standing.jobId === null || world.isResting()) leave();
    else follow(standing.jobId);
    world.onChange();
    return standing;
  }

  function doubt(): null {
    stale = true;
    world.onChange();
    return null;
  }

  function forget(): null {
    userId = null;
    stale = false;
    leave();
    world.onChange();
    return null;
  }

  function leave() {
    const port = following?.port;
    following = null;
    bar = null;
    port?.disconnect();
  }

  function follow(jobId: string) {
    if (following?.jobId === jobId && following.port !== null) return;
    if (following?.jobId !== jobId) leave();
    const own: NonNullable<typeof following> = { jobId, port: null };
    following = own;
    try {
      const port = world.connect();
      own.port = port;
      port.onMessage((message) => {
        if (own !== following) return;
        losses = 0;
        bar = heard(bar, message, world.now());
        if (bar === null) leave();
        world.onChange();
      });
      port.onDisconnect(() => {
        own.port = null;
        if (own === following) lose(jobId);
      });
      port.send({ type: 'follow', jobId, userId: userId ?? '' });
      if (!world.isSeen()) port.send({ type: 'watch', isSeen: false });
    } catch {
      // After an update of the extension there is nobody to connect to.
      own.port = null;
    }
  }

  /** A job under way is followed at once, which wakes the background for it; one that waits has itself told. */
  function lose(jobId: string) {
    const isUnderWay = bar?.name === 'progress' && bar.progress.pausedBy === null;
    if (isUnderWay && world.isSeen() && ++losses < lossesAllowed) follow(jobId);
  }

  return {
    state: () => ({ bar, stale, userId }),
    look,
    doubt,
    async seen() {
      if (!world.isSeen()) {
        following?.port?.send({ type: 'watch', isSeen: false });
        return;
      }
      losses = 0;
      await look();
      following?.port?.send({ type: 'watch', isSeen: true });
    },
    rest() {
      leave();
      world.onChange();
    },
    putAway() {
      if (following && following.port === null) follow(following.jobId);
      following?.port?.send({ type: 'put-away' });
      leave();
      world.onChange();
    },
    end() {
      turn++;
      leave();
    },
  };
}
