import type { Camera, RealNameCase } from './real-name-case';
import { ready, taken } from './real-name-case';

export const sony: Camera = ['SONY', 'ILCE-7M4'];
export const nikon: Camera = ['NIKON CORPORATION', 'NIKON Z 8'];
export const canon: Camera = ['Canon', 'Canon EOS R5'];
export const fuji: Camera = ['FUJIFILM', 'X-T5'];
export const panasonic: Camera = ['Panasonic', 'DC-GH6'];
export const moment = '2024-03-12T07:15:30.480Z';
export const rules = { editedVersions: true };

/** A RAW and one file that a program named after it, of one moment; beside a developed RAW, the camera's JPG. */
export function edit(title: string, source: string, raw: string, edited: string, camera: Camera = sony): RealNameCase {
  const names = [raw, edited, ...(edited.endsWith('.dng') ? [raw.replace(/\w+$/, 'JPG')] : [])];
  return { title, source, files: taken(moment, camera, ...names), rules, groups: [ready(...names)] };
}
