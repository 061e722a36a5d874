import type { RealNameCase } from './real-name-case';
import { ready, taken } from './real-name-case';

/** What messengers call the pictures that pass through them. */
export const messengers: RealNameCase[] = [
  {
    title: 'WhatsApp: names by day and number say nothing of RAW, clocks are the day they were received',
    source: 'WhatsApp: `IMG-20230325-WA0122.jpg` (immich-go, matcher_test.go)',
    files: [
      { name: 'IMG-20230325-WA0122.jpg', takenAt: '2023-03-25T09:00:00Z', modified: '2023-03-25T09:00:00Z' },
      { name: 'IMG-20230325-WA0123.jpg', takenAt: '2023-03-25T09:00:00Z', modified: '2023-03-25T09:00:00Z' },
      { name: 'IMG-20230325-WA0122.jpeg', takenAt: '2023-03-25T21:00:00Z', modified: '2023-03-25T21:00:00Z' },
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'WhatsApp, edited twice: a mark behind a mark',
    source: 'immich-go, googlePhotos/matcher_test.go: `IMG-20230325-WA0122~2-edited.jpg`',
    files: taken(
      '2023-03-25T09:00:00Z',
      null,
      'IMG-20230325-WA0122.jpg',
      'IMG-20230325-WA0122~2.jpg',
      'IMG-20230325-WA0122~2-edited.jpg',
    ),
    rules: { editedVersions: true },
    groups: [ready('IMG-20230325-WA0122.jpg', 'IMG-20230325-WA0122~2.jpg', 'IMG-20230325-WA0122~2-edited.jpg')],
  },
  {
    title: 'Screenshots of one app are no versions of each other',
    source: 'Android: `Screenshot_20231027_123303_Facebook.jpg` (immich-go, matcher_test.go)',
    files: [
      ...taken('2023-10-27T12:33:03Z', null, 'Screenshot_20231027_123303_Facebook.jpg'),
      ...taken('2023-10-27T12:33:05Z', null, 'Screenshot_20231027_123305_Facebook.png'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },

  {
    title: 'WhatsApp on the web: a number in brackets is the next picture of that second',
    source: 'WhatsApp Web saves `WhatsApp Image 2024-01-01 at 12.00.00 (1).jpeg`',
    files: [
      {
        name: 'WhatsApp Image 2024-01-01 at 12.00.00.jpeg',
        takenAt: '2024-01-01T12:03:10.200Z',
        modified: '2024-01-01T12:03:10.200Z',
      },
      {
        name: 'WhatsApp Image 2024-01-01 at 12.00.00 (1).jpeg',
        takenAt: '2024-01-01T12:03:10.900Z',
        modified: '2024-01-01T12:03:10.900Z',
      },
      {
        name: 'WhatsApp Image 2024-01-01 at 12.00.00 (2).jpeg',
        takenAt: '2024-01-01T12:03:11.500Z',
        modified: '2024-01-01T12:03:11.500Z',
      },
    ],
    rules: { editedVersions: true, bursts: true },
    groups: [],
  },
  {
    title: 'Telegram: a number in brackets is the next picture of one message',
    source: 'Telegram Desktop saves `photo_2024-01-01_12-00-00 (2).jpg`',
    files: [
      {
        name: 'photo_2024-01-01_12-00-00.jpg',
        takenAt: '2024-01-01T12:10:00.120Z',
        modified: '2024-01-01T12:10:00.120Z',
      },
      {
        name: 'photo_2024-01-01_12-00-00 (2).jpg',
        takenAt: '2024-01-01T12:10:00.310Z',
        modified: '2024-01-01T12:10:00.310Z',
      },
    ],
    rules: { editedVersions: true, bursts: true },
    groups: [],
  },
  {
    title: 'Signal: three digits behind the stamp are the pictures of one message',
    source: 'Signal Desktop saves `signal-2023-05-05-101112_002.jpeg`',
    files: taken(
      '2023-05-05T10:11:12Z',
      null,
      'signal-2023-05-05-101112.jpeg',
      'signal-2023-05-05-101112_002.jpeg',
      'signal-2023-05-05-101112_003.jpeg',
    ),
    rules: { editedVersions: true },
    groups: [],
  },
  {
    title: 'Signal: a picture sent as JPG and kept as PNG are two types of two stamps',
    source: 'Signal for Android saves `signal-2023-05-05-10-11-12-123.jpg`',
    files: [
      ...taken('2023-05-05T10:11:12Z', null, 'signal-2023-05-05-10-11-12-123.jpg'),
      ...taken('2023-05-05T10:11:12Z', null, 'signal-2023-05-05-10-11-12-456.png'),
    ],
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'Snapchat: a long number and an app’s name are a picture of their own',
    source: 'immich-go, googlePhotos/matcher_test.go: `Screenshot_2024-08-31-00-53-48-647_com.snapchat.jpg`',
    files: taken(
      '2024-08-31T00:53:48Z',
      null,
      'Screenshot_2024-08-31-00-53-48-647_com.snapchat.jpg',
      'Screenshot_2024-08-31-00-53-48-901_com.snapchat.jpg',
    ),
    rules: { editedVersions: true, bursts: true, pairing: 'any-two-types' },
    groups: [],
  },
];
