const name = 'immich-stacker-collapsed';

/** Leaves word for this tab's next load that albums have just been switched to one picture a stack. */
export function leaveWord(): void {
  try {
    sessionStorage.setItem(name, '');
  } catch {
    // A browser that keeps nothing: then nothing is said after the load.
  }
}

/** Whether the load before this one left word; it is heard once. */
export function takeWord(): boolean {
  try {
    const isThere = sessionStorage.getItem(name) !== null;
    sessionStorage.removeItem(name);
    return isThere;
  } catch {
    return false;
  }
}
