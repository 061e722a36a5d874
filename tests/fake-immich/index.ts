export { createFakeImmich, type FakeImmich, type FakeImmichOptions } from './create';
export { demoAccount, demoLibrary } from './demo-library';
export type { Fault } from './faults';
export { createLibrary, type LibraryBuilder } from './library';
export { libraryOfRecording, type Recording } from './recording-library';
export { type RunningFakeImmich, type StartOptions, startFakeImmich } from './start';
export type * from './types';
