export type { AlbumEntry } from './albums';
export { toAsset } from './asset';
export { versionText } from './capabilities';
export { createImmichClient, type ImmichClient } from './client';
export { ImmichError, mayPass } from './errors';
export type { Access } from './http';
export type { Listing, OnRead } from './listing';
export { pause, pauseBefore } from './retry';
export type { StackWithAssets } from './stacks';
