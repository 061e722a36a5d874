import type { Camera, RealNameCase } from './real-name-case';
import { ready, review, taken } from './real-name-case';

/** One camera as the two programs that wrote the files spell it. */
function spelled(title: string, one: Camera, other: Camera): RealNameCase {
  return {
    title,
    source: 'ExifTool’s and LibRaw’s lists of makes and models; DNG converters write their own spelling',
    files: [
      ...taken('2024-10-05T15:45:12Z', one, 'A0010001.JPG'),
      ...taken('2024-10-05T15:45:12Z', other, 'A0010001.DNG'),
    ],
    rules: { sameCamera: true },
    groups: [ready('A0010001.JPG', 'A0010001.DNG')],
  };
}

/** How one camera is spelled by the programs that write its files. */
export const cameraSpellings: RealNameCase[] = [
  spelled('Nikon: the model without its maker', ['NIKON CORPORATION', 'NIKON D750'], ['NIKON CORPORATION', 'D750']),
  spelled('Sony: the maker in small letters', ['SONY', 'ILCE-7RM5'], ['Sony', 'ILCE-7RM5']),
  spelled('Canon: the model without its maker', ['Canon', 'Canon EOS R6m2'], ['Canon', 'EOS R6m2']),
  spelled('Leica: capitals and spaces', ['LEICA CAMERA AG', 'LEICA Q2'], ['Leica Camera AG', 'Leica Q2']),
  spelled(
    'Olympus: a space in the model',
    ['OLYMPUS CORPORATION', 'E-M1MarkIII'],
    ['OLYMPUS CORPORATION', 'E-M1 Mark III'],
  ),
  spelled('Panasonic: the model with its maker', ['Panasonic', 'DMC-GX80'], ['Panasonic', 'Panasonic DMC-GX80']),
  spelled('Samsung: small letters and spaces at the ends', ['samsung', 'SM-S928B'], ['Samsung ', ' SM-S928B ']),

  spelled(
    'Pentax: one maker in one file, another in the other, is two cameras only by the letter',
    ['RICOH IMAGING COMPANY, LTD.', 'PENTAX K-1'],
    ['RICOH IMAGING COMPANY, LTD.', 'Pentax K-1'],
  ),
  {
    title: 'A RAW that says nothing of its camera differs from none',
    source: 'scanners and phones whose DNGs hold no make',
    files: [
      ...taken('2024-10-05T15:45:12Z', ['OnePlus', 'LE2123'], 'IMG_0001.jpg'),
      ...taken('2024-10-05T15:45:12Z', null, 'IMG_0001.dng'),
    ],
    rules: { sameCamera: true },
    groups: [ready('IMG_0001.jpg', 'IMG_0001.dng')],
  },
  {
    title: 'One maker, two models, one name, one second',
    source: 'families of one maker: `EOS R5` and `EOS R6`',
    files: [
      ...taken('2024-10-05T15:45:12Z', ['Canon', 'Canon EOS R5'], 'IMG_0042.CR3'),
      ...taken('2024-10-05T15:45:12Z', ['Canon', 'EOS R6'], 'IMG_0042.JPG'),
    ],
    groups: [review('cameras-differ', 'IMG_0042.CR3', 'IMG_0042.JPG')],
  },
  {
    title: 'A model and its successor are not the same for a shared beginning',
    source: 'ExifTool’s list of models: `ILCE-7M3`, `ILCE-7M3A`',
    files: [
      ...taken('2024-10-05T15:45:12Z', ['SONY', 'ILCE-7M3'], 'DSC00042.ARW'),
      ...taken('2024-10-05T15:45:12Z', ['SONY', 'ILCE-7M3A'], 'DSC00042.JPG'),
    ],
    rules: { sameCamera: true },
    groups: [],
  },
];
