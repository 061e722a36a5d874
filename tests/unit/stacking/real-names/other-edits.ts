import { canon, edit, moment, nikon, rules } from './edited-shot';
import type { RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

/** What other editors and people add to a name, and what is no edit. */
export const otherEdits: RealNameCase[] = [
  {
    title: 'Snapseed: the copy beside the phone’s picture',
    source: 'Snapseed, “save”: `IMG_20200704_101112-01.jpeg`',
    files: taken('2020-07-04T10:11:12Z', ['Xiaomi', 'Mi 9T'], 'IMG_20200704_101112.jpg', 'IMG_20200704_101112-01.jpeg'),
    rules,
    groups: [ready('IMG_20200704_101112.jpg', 'IMG_20200704_101112-01.jpeg')],
  },
  edit(
    'Shotwell: what it developed',
    'immich-go#55 and public file lists: `DSC_5690_NEF_shotwell.jpg`',
    'DSC_5690.NEF',
    'DSC_5690_NEF_shotwell.jpg',
    nikon,
  ),
  {
    title: 'Shotwell: the embedded preview, numbered',
    source: 'public scripts: `DSC_0039_NEF_embedded_1.jpg` beside `DSC_0039.NEF`',
    files: taken(moment, nikon, 'DSC_0039.NEF', 'DSC_0039_NEF_embedded_1.jpg', 'DSC_0039_NEF_shotwell.jpg'),
    rules,
    groups: [ready('DSC_0039.NEF', 'DSC_0039_NEF_embedded_1.jpg', 'DSC_0039_NEF_shotwell.jpg')],
  },
  {
    title: 'EPSON FastFoto: the back of a photo is no edit of its front',
    source: 'immich-go, internal/groups/epsonfastfoto: `_a` enhanced, `_b` back',
    files: taken(
      '2023-11-11T11:11:11Z',
      ['EPSON', 'FF-680W'],
      'Summer_0001.jpg',
      'Summer_0001_b.jpg',
      'Summer_0002.jpg',
      'Summer_0002_b.jpg',
    ),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'EPSON FastFoto, as marks of one’s own',
    source: 'immich-go, internal/groups/epsonfastfoto: `_a` enhanced, `_b` back',
    files: taken(
      '2023-11-11T11:11:11Z',
      ['EPSON', 'FF-680W'],
      'Summer_0001.jpg',
      'Summer_0001_a.jpg',
      'Summer_0001_b.jpg',
      'Summer_0002.jpg',
      'Summer_0002_b.jpg',
    ),
    rules: { editedVersions: true, editedSuffixes: ['_a', '_b'] },
    groups: [
      ready('Summer_0001.jpg', 'Summer_0001_a.jpg', 'Summer_0001_b.jpg'),
      ready('Summer_0002.jpg', 'Summer_0002_b.jpg'),
    ],
  },
  {
    title: 'A title that ends like a mark is a title',
    source: 'names by hand: `Kitchen-Edit` with nothing called `Kitchen`',
    files: taken(moment, canon, 'Kitchen 7-Edit.jpg', 'Kitchen 8-Edit.jpg', 'Kitchen 7-HDR.tif'),
    rules,
    groups: [],
  },
  {
    title: 'Photomatix: three numbers in the name belong to none of the three',
    source: 'public galleries: `IMG_1896_899_900_tonemapped.jpg`',
    files: [
      ...taken('2020-09-09T09:09:09.100Z', canon, 'IMG_1896.CR2', 'IMG_1896.JPG', 'IMG_1896_899_900_tonemapped.jpg'),
      ...taken('2020-09-09T09:09:11.400Z', canon, 'IMG_1899.CR2', 'IMG_1899.JPG'),
    ],
    rules,
    groups: [ready('IMG_1896.CR2', 'IMG_1896.JPG'), ready('IMG_1899.CR2', 'IMG_1899.JPG')],
  },
  {
    title: 'A mark and a stamp to the second, a day apart: the stamp excuses nothing any more',
    source: 'an export that lost its time zone and bears a mark',
    files: [
      ...taken('2024-07-14T09:00:00Z', ['samsung', 'Galaxy S23'], '20240714_090000.dng'),
      ...taken('2024-07-15T09:00:00Z', ['samsung', 'Galaxy S23'], '20240714_090000_edited.jpg'),
    ],
    rules,
    groups: [],
  },

  {
    title: 'Ricoh, renamed by Photos and enhanced: a long dash is part of the name',
    source: 'immich#2953: `20230814.1431 — RICOH GR III-Enhanced-RD.TIF`',
    files: taken(
      '2023-08-14T14:31:05Z',
      ['RICOH IMAGING COMPANY, LTD.', 'RICOH GR III'],
      '20230814.1431 — RICOH GR III.DNG',
      '20230814.1431 — RICOH GR III-Enhanced-RD.TIF',
    ),
    rules,
    groups: [ready('20230814.1431 — RICOH GR III.DNG', '20230814.1431 — RICOH GR III-Enhanced-RD.TIF')],
  },
  {
    title: 'darktable’s duplicates, as a mark of one’s own',
    source: 'darktable#4115: exports of duplicates are `XYZ_01`, `XYZ_02`',
    files: [
      ...taken(moment, nikon, 'DSC_0042.NEF', 'DSC_0042.jpg', 'DSC_0042_01.jpg', 'DSC_0042_02.jpg'),
      ...taken(moment, nikon, 'DSC_0043.NEF', 'DSC_0043.jpg'),
    ],
    rules: { editedVersions: true, editedSuffixes: ['_01', '_02'] },
    groups: [
      ready('DSC_0042.NEF', 'DSC_0042.jpg', 'DSC_0042_01.jpg', 'DSC_0042_02.jpg'),
      ready('DSC_0043.NEF', 'DSC_0043.jpg'),
    ],
  },
  {
    title: 'A mark of one’s own in brackets',
    source: 'names by hand: `DSC_0042 (web).jpg`',
    files: taken(moment, nikon, 'DSC_0042.NEF', 'DSC_0042 (web).jpg', 'DSC_0042 (print).jpg'),
    rules: { editedVersions: true, editedSuffixes: [' (web)'] },
    groups: [ready('DSC_0042.NEF', 'DSC_0042 (web).jpg')],
  },
  {
    title: 'A mark of one’s own in another script',
    source: 'names by hand: `DSC_0042_完成.jpg`',
    files: taken(moment, nikon, 'DSC_0042.NEF', 'DSC_0042_完成.jpg'),
    rules: { editedVersions: true, editedSuffixes: ['_完成'] },
    groups: [ready('DSC_0042.NEF', 'DSC_0042_完成.jpg')],
  },
  {
    title: 'A mark of one’s own is text: signs of patterns mean themselves',
    source: 'names by hand: `DSC_0042.*`',
    files: taken(moment, nikon, 'DSC_0042.NEF', 'DSC_0042_x.jpg', 'DSC_0042[v2].jpg'),
    rules: { editedVersions: true, editedSuffixes: ['.*', '_?', '[v2]'] },
    groups: [ready('DSC_0042.NEF', 'DSC_0042[v2].jpg')],
  },
  {
    title: 'Known marks hold beside one’s own',
    source: 'names by hand and Lightroom’s `-Edit`',
    files: taken(moment, nikon, 'DSC_0042.NEF', 'DSC_0042-Edit.jpg', 'DSC_0042-final.jpg'),
    rules: { editedVersions: true, editedSuffixes: ['-final'] },
    groups: [ready('DSC_0042.NEF', 'DSC_0042-Edit.jpg', 'DSC_0042-final.jpg')],
  },
  {
    title: 'A word that no one named a mark is a name',
    source: 'names by hand: `IMG_1234_crop.jpg`, `IMG_1234_bw.jpg`',
    files: taken(moment, canon, 'IMG_1234.CR3', 'IMG_1234_bw.jpg', 'IMG_1234_insta.jpg'),
    rules,
    groups: [],
  },
  {
    title: 'Marks are nothing until edited versions are asked for',
    source: 'Lightroom’s `-Edit` beside RAW and JPG',
    files: taken(moment, canon, 'IMG_1234.CR3', 'IMG_1234.JPG', 'IMG_1234-Edit.jpg', 'IMG_1234_edited.jpg'),
    groups: [ready('IMG_1234.CR3', 'IMG_1234.JPG')],
  },
  {
    title: 'An edit without EXIF beside two shots: it asks about its own only',
    source: 'Immich’s and Google’s editors drop EXIF; the day of the edit is all they have',
    files: [
      ...taken('2024-03-12T07:15:30Z', canon, 'IMG_1240.CR3', 'IMG_1240.JPG'),
      { name: 'IMG_1240_edited.jpg', takenAt: '2024-04-01T10:00:00Z', modified: '2024-04-01T10:00:00Z' },
      ...taken('2024-03-12T07:15:40Z', canon, 'IMG_1241.CR3', 'IMG_1241.JPG'),
    ],
    rules,
    groups: [
      review('edited-later', 'IMG_1240.CR3', 'IMG_1240.JPG', 'IMG_1240_edited.jpg'),
      ready('IMG_1241.CR3', 'IMG_1241.JPG'),
    ],
  },
  {
    title: 'An edit of another camera’s file of one name is a doubt',
    source: 'exports that write the editor’s own model, or files of two people in one folder',
    files: [...taken(moment, canon, 'IMG_1250.CR3'), ...taken(moment, ['Canon', 'Canon EOS R6'], 'IMG_1250-Edit.jpg')],
    rules,
    groups: [review('cameras-differ', 'IMG_1250.CR3', 'IMG_1250-Edit.jpg')],
  },

  {
    title: 'Snapseed over Snapseed: each copy adds its own number',
    source: 'public galleries: `20230529_124404-01-01-01-01.jpeg`, `IMG_20180317_120218-01-01.jpeg`',
    files: taken(
      '2020-03-17T12:02:18Z',
      ['Xiaomi', 'Mi A2'],
      'IMG_20200317_120218.jpg',
      'IMG_20200317_120218-01.jpeg',
      'IMG_20200317_120218-01-01.jpeg',
    ),
    rules,
    groups: [ready('IMG_20200317_120218.jpg', 'IMG_20200317_120218-01.jpeg', 'IMG_20200317_120218-01-01.jpeg')],
  },
];
