import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON D5600'];
const canon: Camera = ['Canon', 'Canon EOS R7'];
const fuji: Camera = ['FUJIFILM', 'X-S20'];
const galaxy: Camera = ['samsung', 'SM-S918B'];

/** What clocks of two files of one shot look like, by time zones, exports and wrong settings. */
export const clocks: RealNameCase[] = [
  {
    title: 'A RAW without a time zone: wall time agrees, the instant is hours off',
    source: 'Canon and Nikon RAWs before 2018 hold no offset; Immich then takes that of its server',
    files: [
      { name: 'IMG_0501.CR3', local: '2024-07-01T18:00:00Z', utc: '2024-07-01T18:00:00Z', camera: canon },
      { name: 'IMG_0501.JPG', local: '2024-07-01T18:00:00Z', utc: '2024-07-01T16:00:00Z', camera: canon },
    ],
    groups: [ready('IMG_0501.CR3', 'IMG_0501.JPG')],
  },
  {
    title: 'A RAW whose GPS gave it a zone: the instant agrees, wall time is hours off',
    source: 'ExifTool and Immich find a zone by GPS where a file has none',
    files: [
      { name: 'IMG_0502.CR3', local: '2024-07-01T18:00:00Z', utc: '2024-07-01T16:00:00Z', camera: canon },
      { name: 'IMG_0502.JPG', local: '2024-07-01T16:00:01Z', utc: '2024-07-01T16:00:01Z', camera: canon },
    ],
    groups: [ready('IMG_0502.CR3', 'IMG_0502.JPG')],
  },
  {
    title: 'Both clocks an hour off: summer time was set in one program',
    source: 'shift of capture time in Lightroom over JPGs only',
    files: [
      ...taken('2024-03-31T10:00:00Z', nikon, 'DSC_0601.NEF'),
      ...taken('2024-03-31T11:00:00Z', nikon, 'DSC_0601.JPG'),
    ],
    groups: [review('clocks-differ', 'DSC_0601.NEF', 'DSC_0601.JPG')],
  },
  {
    title: 'Both clocks five seconds off, a counter’s name',
    source: 'a JPG saved anew by a viewer with the time of its own',
    files: [
      ...taken('2024-03-31T10:00:00Z', nikon, 'DSC_0602.NEF'),
      ...taken('2024-03-31T10:00:05Z', nikon, 'DSC_0602.JPG'),
    ],
    groups: [review('clocks-differ', 'DSC_0602.NEF', 'DSC_0602.JPG')],
  },
  {
    title: 'Five seconds off, with a wider tolerance',
    source: 'a JPG saved anew by a viewer with the time of its own',
    files: [
      ...taken('2024-03-31T10:00:00Z', nikon, 'DSC_0602.NEF'),
      ...taken('2024-03-31T10:00:05Z', nikon, 'DSC_0602.JPG'),
    ],
    rules: { toleranceMs: 5000 },
    groups: [ready('DSC_0602.NEF', 'DSC_0602.JPG')],
  },
  {
    title: 'Two seconds are within the tolerance',
    source: 'FAT stores times to two seconds',
    files: [
      ...taken('2024-03-31T10:00:00Z', nikon, 'DSC_0603.NEF'),
      ...taken('2024-03-31T10:00:02Z', nikon, 'DSC_0603.JPG'),
    ],
    groups: [ready('DSC_0603.NEF', 'DSC_0603.JPG')],
  },
  {
    title: 'A journey over the date line: twenty-five hours apart are a near miss',
    source: 'a camera left on the old zone, a program that shifted one type of file',
    files: [
      ...taken('2024-01-10T10:00:00Z', fuji, 'DSCF0701.RAF'),
      ...taken('2024-01-11T11:00:00Z', fuji, 'DSCF0701.JPG'),
    ],
    groups: [review('clocks-differ', 'DSCF0701.RAF', 'DSCF0701.JPG')],
  },
  {
    title: 'Three days apart are two shots of one counter',
    source: 'cards that are formatted daily with the counter set to start again',
    files: [
      ...taken('2024-01-10T10:00:00Z', fuji, 'DSCF0701.RAF'),
      ...taken('2024-01-13T10:00:00Z', fuji, 'DSCF0701.JPG'),
    ],
    groups: [],
  },
  {
    title: 'A JPG without EXIF: it bears the day it was exported',
    source: 'exports “without metadata”; Immich falls back to the file’s own date',
    files: [
      ...taken('2022-01-10T10:00:00Z', fuji, 'DSCF0702.RAF'),
      { name: 'DSCF0702.jpg', takenAt: '2024-06-13T09:30:00Z', modified: '2024-06-13T09:30:00Z' },
    ],
    groups: [review('clocks-differ', 'DSCF0702.RAF', 'DSCF0702.jpg')],
  },
  {
    title: 'A stamp to the second and one camera excuse six hours',
    source: 'Samsung DNGs abroad: name and wall time of the phone, no offset in the DNG',
    files: [
      {
        name: '20240801_090000.jpg',
        local: '2024-08-01T09:00:00Z',
        utc: '2024-08-01T13:00:00Z',
        camera: galaxy,
      },
      {
        name: '20240801_090000.dng',
        local: '2024-08-01T03:00:00Z',
        utc: '2024-08-01T07:00:00Z',
        camera: galaxy,
      },
    ],
    groups: [ready('20240801_090000.jpg', '20240801_090000.dng')],
  },
  {
    title: 'A stamp to the second excuses nothing where one camera is not known',
    source: 'Phones whose DNGs hold no make and model',
    files: [
      ...taken('2024-08-01T09:00:00Z', galaxy, '20240801_090000.jpg'),
      ...taken('2024-08-01T15:00:00Z', null, '20240801_090000.dng'),
    ],
    groups: [review('clocks-differ', '20240801_090000.jpg', '20240801_090000.dng')],
  },
  {
    title: 'A stamp to the second does not excuse a year',
    source: 'a renamer that named files by a wrong day twice',
    files: [
      ...taken('2023-08-01T09:00:00Z', galaxy, '20240801_090000.jpg'),
      ...taken('2024-08-01T09:00:00Z', galaxy, '20240801_090000.dng'),
    ],
    groups: [],
  },
  {
    title: 'A stamp to the second with a frame number does not excuse hours',
    source: 'sessions and bursts share stamps: `20240801_090000_002`',
    files: [
      ...taken('2024-08-01T09:00:00Z', galaxy, '20240801_090000_002.jpg'),
      ...taken('2024-08-01T12:00:00Z', galaxy, '20240801_090000_003.dng'),
    ],
    rules: { bursts: true },
    groups: [],
  },
  {
    title: 'A day alone in the name is no stamp',
    source: 'names by day and number: `20250208_0003`',
    files: [
      ...taken('2025-02-08T09:00:00Z', canon, '20250208_0003.CR3'),
      ...taken('2025-02-08T15:00:00Z', canon, '20250208_0003.JPG'),
    ],
    groups: [review('clocks-differ', '20250208_0003.CR3', '20250208_0003.JPG')],
  },
  {
    title: 'Digits that are no date are no stamp',
    source: 'photoprism#4094: `111353204_p0.jpg`; scans and downloads bear long numbers',
    files: [
      ...taken('2024-02-01T09:00:00Z', null, '20249931_987654.jpg'),
      ...taken('2024-02-03T09:00:00Z', null, '20249931_987654.dng'),
    ],
    groups: [],
  },
  {
    title: 'A file that fits two turns of a counter: neither is certain',
    source: 'a timer at one shot in three seconds, the counter set to start again',
    files: [
      { name: 'IMG_0001.CR3', id: 'raw-1', takenAt: '2024-04-04T10:00:00Z', camera: canon },
      { name: 'IMG_0001.JPG', id: 'jpg', takenAt: '2024-04-04T10:00:01.500Z', camera: canon },
      { name: 'IMG_0001.CR3', id: 'raw-2', takenAt: '2024-04-04T10:00:03Z', camera: canon },
    ],
    groups: [review('ambiguous', 'raw-1', 'jpg')],
  },
  {
    title: 'A scan and its RAW of a scanner, all dated to the day of the scan',
    source: 'VueScan writes `Scan-0042.dng` and `Scan-0042.jpg`',
    files: taken('2023-12-24T14:00:00Z', ['EPSON', 'Perfection V600'], 'Scan-0042.dng', 'Scan-0042.jpg'),
    groups: [ready('Scan-0042.dng', 'Scan-0042.jpg')],
  },
  {
    title: 'Old scans dated by hand to one New Year: names keep them apart',
    source: 'albums dated `1985-01-01 00:00:00` by hand',
    files: ['0101', '0102', '0103'].flatMap((number) =>
      taken('1985-01-01T00:00:00Z', null, `Scan_${number}.tif`, `Scan_${number}.jpg`),
    ),
    rules: { pairing: 'any-two-types', editedVersions: true, bursts: true },
    groups: ['0101', '0102', '0103'].map((number) => ready(`Scan_${number}.tif`, `Scan_${number}.jpg`)),
  },

  {
    title: 'A stamp to the second and one camera excuse a day and a half',
    source: 'a phone that crossed the date line; its DNG without an offset',
    files: [
      ...taken('2024-08-01T09:00:00Z', galaxy, '20240801_090000.jpg'),
      ...taken('2024-08-02T21:00:00Z', galaxy, '20240801_090000.dng'),
    ],
    groups: [ready('20240801_090000.jpg', '20240801_090000.dng')],
  },
  {
    title: 'A stamp to the second and one camera do not excuse three days',
    source: 'a renamer that named by a wrong day',
    files: [
      ...taken('2024-08-01T09:00:00Z', galaxy, '20240801_090000.jpg'),
      ...taken('2024-08-04T09:00:00Z', galaxy, '20240801_090000.dng'),
    ],
    groups: [],
  },
  {
    title: 'The clock of a Nikon RAW is hours off by its server’s zone, sub-seconds and all',
    source: 'immich#10060: NEF and JPG of one shot at two hours of the timeline',
    files: [
      { name: '_DSC8135.JPG', local: '2024-06-01T12:30:11.700Z', utc: '2024-06-01T10:30:11.700Z', camera: nikon },
      { name: '_DSC8135.NEF', local: '2024-06-01T12:30:11.700Z', utc: '2024-06-01T12:30:11.700Z', camera: nikon },
    ],
    groups: [ready('_DSC8135.JPG', '_DSC8135.NEF')],
  },
  {
    title: 'A zone reset by an editor’s sidecar: wall time moves, the instant stays',
    source: 'immich#29822: darktable’s sidecar reset the zone of a NEF',
    files: [
      { name: 'WEI_1062.JPG', local: '2026-05-15T13:19:37Z', utc: '2026-05-15T05:19:37Z', camera: nikon },
      { name: 'WEI_1062.NEF', local: '2026-05-15T05:19:37Z', utc: '2026-05-15T05:19:37Z', camera: nikon },
    ],
    groups: [ready('WEI_1062.JPG', 'WEI_1062.NEF')],
  },
  {
    title: 'Capture time corrected by seven hours in one program: a near miss',
    source: 'lrc-immich-plugin#109: time corrected in Lightroom, the original not',
    files: [
      ...taken('2026-03-01T20:00:00Z', canon, 'IMG_0901.CR3'),
      ...taken('2026-03-02T03:00:00Z', canon, 'IMG_0901.JPG'),
    ],
    groups: [review('clocks-differ', 'IMG_0901.CR3', 'IMG_0901.JPG')],
  },
  {
    title: 'Two RAWs and one JPG of a counter, hours apart: the nearer RAW is asked about, the other left alone',
    source: 'cards formatted between two shootings of one day',
    files: [
      { name: 'IMG_0002.CR3', id: 'morning', takenAt: '2024-05-05T08:00:00Z', camera: canon },
      { name: 'IMG_0002.CR3', id: 'evening', takenAt: '2024-05-05T19:00:00Z', camera: canon },
      { name: 'IMG_0002.JPG', takenAt: '2024-05-05T18:00:00Z', camera: canon },
    ],
    groups: [review('clocks-differ', 'evening', 'IMG_0002.JPG')],
  },
  {
    title: 'A complete shot and a JPG of the same counter an hour later: the shot stays as it is',
    source: 'cards formatted between two shootings of one day',
    files: [
      { name: 'IMG_0003.CR3', takenAt: '2024-05-05T08:00:00Z', camera: canon },
      { name: 'IMG_0003.JPG', id: 'its-own', takenAt: '2024-05-05T08:00:00Z', camera: canon },
      { name: 'IMG_0003.JPG', id: 'later', takenAt: '2024-05-05T09:00:00Z', camera: canon },
    ],
    groups: [ready('IMG_0003.CR3', 'its-own')],
  },
];
