import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

const nikon: Camera = ['NIKON CORPORATION', 'NIKON D780'];
const canon: Camera = ['Canon', 'Canon EOS R6'];
const sony: Camera = ['SONY', 'ILCE-7CM2'];
const fuji: Camera = ['FUJIFILM', 'X100V'];
const moment = '2025-02-08T11:22:33.440Z';

/** What folders, libraries and people make of files of one name. */
export const foldersAndLibraries: RealNameCase[] = [
  {
    title: 'External library: two folders of one day, two cameras of one counter, each with its RAW',
    source: 'folders by camera on one day; darktable#8824 groups within a folder only',
    files: [
      { name: 'DSC00042.ARW', id: 'a-raw', takenAt: moment, camera: sony, path: '/photos/2025/A/DSC00042.ARW' },
      { name: 'DSC00042.JPG', id: 'a-jpg', takenAt: moment, camera: sony, path: '/photos/2025/A/DSC00042.JPG' },
      {
        name: 'DSC00042.ARW',
        id: 'b-raw',
        takenAt: '2025-02-08T11:22:34.000Z',
        camera: sony,
        path: '/photos/2025/B/DSC00042.ARW',
      },
      {
        name: 'DSC00042.JPG',
        id: 'b-jpg',
        takenAt: '2025-02-08T11:22:34.000Z',
        camera: sony,
        path: '/photos/2025/B/DSC00042.JPG',
      },
    ],
    groups: [ready('a-raw', 'a-jpg'), ready('b-raw', 'b-jpg')],
  },
  {
    title: 'External library: a folder and its backup, the same moment: each pair stays in its folder',
    source: 'external libraries that hold a backup beside the originals',
    files: ['originals', 'backup'].flatMap((folder) =>
      ['IMG_3001.CR3', 'IMG_3001.JPG'].map((name) => ({
        name,
        id: `${folder}/${name}`,
        takenAt: moment,
        camera: canon,
        path: `/photos/${folder}/${name}`,
      })),
    ),
    groups: [
      ready('originals/IMG_3001.CR3', 'originals/IMG_3001.JPG'),
      ready('backup/IMG_3001.CR3', 'backup/IMG_3001.JPG'),
    ],
  },
  {
    title: 'External library: RAWs and JPGs in folders of their own are one shot all the same',
    source: 'many people keep `RAW/` and `JPG/`; darktable#8824',
    files: [
      { name: 'DSCF0100.RAF', takenAt: moment, camera: fuji, path: '/photos/2025/trip/RAW/DSCF0100.RAF' },
      { name: 'DSCF0100.JPG', takenAt: moment, camera: fuji, path: '/photos/2025/trip/JPG/DSCF0100.JPG' },
    ],
    groups: [ready('DSCF0100.RAF', 'DSCF0100.JPG')],
  },
  {
    title: 'External library: one RAW and two JPGs of one name in two folders',
    source: 'exports into a folder beside the originals keep the name',
    files: [
      { name: 'DSCF0101.RAF', takenAt: moment, camera: fuji, path: '/photos/2025/trip/DSCF0101.RAF' },
      { name: 'DSCF0101.JPG', id: 'camera', takenAt: moment, camera: fuji, path: '/photos/2025/trip/DSCF0101.JPG' },
      {
        name: 'DSCF0101.jpg',
        id: 'export',
        takenAt: moment,
        camera: fuji,
        path: '/photos/2025/trip/export/DSCF0101.jpg',
      },
    ],
    groups: [review('same-type-twice', 'DSCF0101.RAF', 'camera', 'export')],
  },
  {
    title: 'Uploaded twice with other bytes: two JPGs of one full name',
    source: 'a phone’s app and a transfer wrote other metadata; Immich keeps both by checksum',
    files: [
      ...taken(moment, canon, 'IMG_3005.CR3'),
      { name: 'IMG_3005.JPG', id: 'first', takenAt: moment, camera: canon },
      { name: 'IMG_3005.JPG', id: 'second', takenAt: moment, camera: canon },
    ],
    groups: [review('same-type-twice', 'IMG_3005.CR3', 'first', 'second')],
  },
  {
    title: 'Uploaded twice in two spellings: jpg and jpeg are one type',
    source: 'Photos on macOS exports `.jpeg`, cameras write `.JPG`',
    files: taken(moment, canon, 'IMG_3006.CR3', 'IMG_3006.JPG', 'IMG_3006.jpeg'),
    groups: [review('same-type-twice', 'IMG_3006.CR3', 'IMG_3006.JPG', 'IMG_3006.jpeg')],
  },
  {
    title: 'A partner’s RAW beside one’s own JPG',
    source: 'Immich: partners see each other’s files; stacks belong to one owner',
    files: [
      { name: 'IMG_3010.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3010.CR3', takenAt: moment, camera: canon, owner: 'partner' },
    ],
    rules: { editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'A locked RAW is not looked at',
    source: 'Immich 2: the locked folder',
    files: [
      { name: 'IMG_3011.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3011.CR3', takenAt: moment, camera: canon, visibility: 'locked' },
    ],
    groups: [],
  },
  {
    title: 'RAWs archived to hide them',
    source: 'Immich’s users archive RAWs to hide them beside their JPGs',
    files: [
      { name: 'IMG_3012.JPG', takenAt: moment, camera: canon },
      { name: 'IMG_3012.CR3', takenAt: moment, camera: canon, visibility: 'archive' },
    ],
    groups: [review('visibility-differs', 'IMG_3012.JPG', 'IMG_3012.CR3')],
  },
  {
    title: 'A PSD is a picture that was developed',
    source: 'Immich lists `.psd` among its RAW types, though it is what Photoshop saves',
    files: taken(moment, canon, 'IMG_3013.CR3', 'IMG_3013.psd'),
    groups: [ready('IMG_3013.CR3', 'IMG_3013.psd')],
  },
  {
    title: 'A film’s frame beside a RAW of one name',
    source: 'cameras number films with pictures: `DSC_0042.MOV`',
    files: [
      ...taken(moment, nikon, 'DSC_0042.NEF'),
      { name: 'DSC_0042.MOV', takenAt: moment, camera: nikon, video: true },
    ],
    rules: { pairing: 'any-two-types' },
    groups: [],
  },

  {
    title: 'A laboratory’s scans: one number, TIF and JPG',
    source: 'Noritsu and Frontier scanners: `000012340001.jpg`',
    files: taken(
      '2024-06-01T00:00:00Z',
      ['NORITSU KOKI', 'EZ Controller'],
      '000012340001.tif',
      '000012340001.jpg',
      '000012340002.jpg',
    ),
    rules: { pairing: 'any-two-types' },
    groups: [ready('000012340001.tif', '000012340001.jpg')],
  },
];
