import type { Camera, RealNameCase } from './real-name-case';
import { covered, taken } from './real-name-case';

/** A RAW and its picture as one camera names them. */
function pair(title: string, source: string, camera: Camera, picture: string, raw: string): RealNameCase {
  return {
    title,
    source,
    files: taken('2024-10-05T15:45:12.330Z', camera, picture, raw),
    groups: [covered(picture, raw)],
  };
}

/** Names that drones and action cameras write for one shot. */
export const dronesAndActionCameras: RealNameCase[] = [
  pair(
    'DJI drones of before 2023: a counter',
    'DJI Mavic 3 manual: `DJI_0042.DNG`',
    ['Hasselblad', 'L2D-20c'],
    'DJI_0042.JPG',
    'DJI_0042.DNG',
  ),
  pair(
    'DJI drones of today: a stamp, a counter, a letter',
    'DJI Mini 4 Pro: `DJI_20240501101112_0007_D.DNG`',
    ['DJI', 'FC8482'],
    'DJI_20240501101112_0007_D.JPG',
    'DJI_20240501101112_0007_D.DNG',
  ),
  pair(
    'DJI Osmo Pocket 3',
    'DJI Osmo Pocket 3: `DJI_20240501101113_0008_D.DNG`',
    ['DJI', 'OsmoPocket3'],
    'DJI_20240501101113_0008_D.JPG',
    'DJI_20240501101113_0008_D.DNG',
  ),
  pair(
    'Insta360 Ace: plain pictures',
    'Insta360 Ace Pro: `IMG_20240601_090000_00_012.dng`',
    ['Insta360', 'Ace Pro'],
    'IMG_20240601_090000_00_012.jpg',
    'IMG_20240601_090000_00_012.dng',
  ),
  pair(
    'GoPro of a flat picture beside a DNG that was converted',
    'GoPro GPR converted by Adobe’s DNG Converter under its own name',
    ['GoPro', 'HERO12 Black'],
    'GOPR0056.JPG',
    'GOPR0056.dng',
  ),
  pair(
    'Ricoh Theta: DNG',
    'Ricoh Theta Z1 manual: `R0010042.DNG`',
    ['RICOH', 'RICOH THETA Z1'],
    'R0010042.JPG',
    'R0010042.DNG',
  ),
  pair(
    'Autel drones',
    'Autel EVO II manual: `MAX_0042.DNG`',
    ['Autel Robotics', 'XT705'],
    'MAX_0042.JPG',
    'MAX_0042.DNG',
  ),
  pair('Parrot drones', 'Parrot Anafi manual: `P0420042.DNG`', ['Parrot', 'Anafi'], 'P0420042.JPG', 'P0420042.DNG'),
  pair('Skydio drones', 'Skydio 2 manual: `S1000042.DNG`', ['Skydio', '2'], 'S1000042.JPG', 'S1000042.DNG'),
  pair('YI action cameras', 'YI 4K: `YDXJ0042.dng`', ['YI TECHNOLOGY', 'YIAC 4'], 'YDXJ0042.jpg', 'YDXJ0042.dng'),
  pair(
    'Raspberry Pi: one name for every run, of one second',
    'rpicam-apps: `rpicam-still --raw -o test.jpg` writes `test.dng`',
    ['Raspberry Pi', 'imx477'],
    'test.jpg',
    'test.dng',
  ),
];
