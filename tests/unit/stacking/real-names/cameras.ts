import type { Camera, RealNameCase } from './real-name-case';
import { covered, ready, review, taken } from './real-name-case';

/** A RAW and its picture as one camera names them. */
function pair(title: string, source: string, camera: Camera, picture: string, raw: string): RealNameCase {
  return {
    title,
    source,
    files: taken('2024-10-05T15:45:12.330Z', camera, picture, raw),
    groups: [covered(picture, raw)],
  };
}

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

const dji: Camera = ['DJI', 'FC3682'];

/** Names that cameras and drones write, and how they spell themselves. */
export const cameras: RealNameCase[] = [
  pair(
    'Nikon Coolpix: NRW',
    'onlinemanual.nikonimglib.com, P950, file names',
    ['NIKON', 'COOLPIX P950'],
    'DSCN0301.JPG',
    'DSCN0301.NRW',
  ),
  pair(
    'Nikon, Adobe RGB: the line stands before the letters',
    'onlinemanual.nikonimglib.com, Z 7, file naming: `_DSC0002.JPG`',
    ['NIKON CORPORATION', 'NIKON Z 7'],
    '_DSC0002.JPG',
    '_DSC0002.NEF',
  ),
  pair(
    'Nikon, letters of one’s own',
    'onlinemanual.nikonimglib.com, Z 7, file naming: three letters',
    ['NIKON CORPORATION', 'NIKON Z 9'],
    'ANN_4711.JPG',
    'ANN_4711.NEF',
  ),
  pair(
    'Nikon, HEIF beside NEF',
    'Nikon Z 8 manual, tone mode HLG: `.HIF`',
    ['NIKON CORPORATION', 'NIKON Z 8'],
    'DSC_0815.HIF',
    'DSC_0815.NEF',
  ),
  pair(
    'Canon, letters of one’s own: four of them',
    'Canon EOS R5 manual, file name: user setting',
    ['Canon', 'Canon EOS R5'],
    'R5A_1234.JPG',
    'R5A_1234.CR3',
  ),
  pair(
    'Canon, Adobe RGB',
    'Canon EOS manuals: the first letter becomes a line in Adobe RGB',
    ['Canon', 'Canon EOS 90D'],
    '_MG_0042.JPG',
    '_MG_0042.CR3',
  ),
  pair(
    'Canon of before 2004: CRW and the JPG out of it',
    'Canon EOS 300D manual: `CRW_0042.CRW`',
    ['Canon', 'Canon EOS 300D DIGITAL'],
    'CRW_0042.JPG',
    'CRW_0042.CRW',
  ),
  pair(
    'Fujifilm, Adobe RGB',
    'Fujifilm manuals: `_DSF0001` in Adobe RGB',
    ['FUJIFILM', 'X-H2'],
    '_DSF0001.JPG',
    '_DSF0001.RAF',
  ),
  pair('Fujifilm, HEIF', 'Fujifilm X-T5 manual: `.HIF`', ['FUJIFILM', 'X-T5'], 'DSCF0777.HIF', 'DSCF0777.RAF'),
  pair(
    'Fujifilm GFX, TIFF developed in camera',
    'Fujifilm GFX100S manual: RAW conversion to `.TIF`',
    ['FUJIFILM', 'GFX100S'],
    'DSCF0778.TIF',
    'DSCF0778.RAF',
  ),
  pair(
    'Panasonic Lumix: folder and counter in one name',
    'Panasonic manuals: `P1000001.RW2`',
    ['Panasonic', 'DC-S5M2'],
    'P1000001.JPG',
    'P1000001.RW2',
  ),
  pair(
    'Olympus: month as a letter',
    'OM SYSTEM manuals: month A, B, C for October to December: `PA050042.ORF`',
    ['OM Digital Solutions', 'OM-1'],
    'PA050042.JPG',
    'PA050042.ORF',
  ),
  pair(
    'Olympus, Adobe RGB',
    'OM SYSTEM manuals: `_A050042.ORF`',
    ['OLYMPUS CORPORATION', 'E-M1MarkII'],
    '_A050042.JPG',
    '_A050042.ORF',
  ),
  pair(
    'Pentax: PEF',
    'Pentax manuals: `IMGP0042.PEF`',
    ['RICOH IMAGING COMPANY, LTD.', 'PENTAX K-1 Mark II'],
    'IMGP0042.JPG',
    'IMGP0042.PEF',
  ),
  pair(
    'Pentax: DNG in place of PEF',
    'Pentax manuals: RAW format DNG',
    ['RICOH IMAGING COMPANY, LTD.', 'PENTAX K-3 Mark III'],
    '_IMG0042.JPG',
    '_IMG0042.DNG',
  ),
  pair(
    'Ricoh GR: DNG',
    'Ricoh GR III manual: `R0000042.DNG`',
    ['RICOH IMAGING COMPANY, LTD.', 'RICOH GR III'],
    'R0000042.JPG',
    'R0000042.DNG',
  ),
  pair(
    'Leica Q: DNG',
    'Leica Q3 manual: `L1000042.DNG`',
    ['LEICA CAMERA AG', 'LEICA Q3'],
    'L1000042.JPG',
    'L1000042.DNG',
  ),
  pair(
    'Leica V-Lux and D-Lux: RWL',
    'Leica D-Lux manual: `.RWL`',
    ['LEICA CAMERA AG', 'D-Lux 7'],
    'L1000043.JPG',
    'L1000043.RWL',
  ),
  pair(
    'Sigma: X3F',
    'Sigma dp Quattro manual: `SDIM0042.X3F`',
    ['SIGMA', 'SIGMA dp2 Quattro'],
    'SDIM0042.JPG',
    'SDIM0042.X3F',
  ),
  pair('Sigma fp: DNG', 'Sigma fp manual', ['SIGMA', 'SIGMA fp L'], 'SDIM0043.JPG', 'SDIM0043.DNG'),
  pair(
    'Hasselblad: FFF of a back',
    'Hasselblad Phocus imports 3FR as FFF',
    ['Hasselblad', 'CFV II 50C'],
    'B0001234.JPG',
    'B0001234.fff',
  ),
  pair(
    'Phase One: IIQ',
    'Phase One manual: `CF001234.IIQ`',
    ['Phase One', 'IQ4 150MP'],
    'CF001234.JPG',
    'CF001234.IIQ',
  ),
  pair('Samsung NX: SRW', 'Samsung NX manual: `SAM_0042.SRW`', ['SAMSUNG', 'NX500'], 'SAM_0042.JPG', 'SAM_0042.SRW'),
  pair(
    'Minolta: MRW',
    'Konica Minolta Dynax manual: `PICT0042.MRW`',
    ['KONICA MINOLTA', 'DYNAX 7D'],
    'PICT0042.JPG',
    'PICT0042.MRW',
  ),
  pair(
    'Epson R-D1: ERF',
    'Epson R-D1 manual: `EPSN0042.ERF`',
    ['SEIKO EPSON CORP.', 'R-D1'],
    'EPSN0042.JPG',
    'EPSN0042.ERF',
  ),
  pair('Kodak: DCR', 'Kodak DCS Pro manual', ['Kodak', 'DCS Pro 14N'], 'DCS00042.JPG', 'DCS00042.DCR'),
  pair('Sony, DSLR of before: SR2', 'Sony DSC-R1: `.SR2`', ['SONY', 'DSC-R1'], 'DSC00042.JPG', 'DSC00042.SR2'),
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
  {
    title: 'Panasonic with the 3D lens: MPO beside JPG, where any two types are asked for',
    source: 'Panasonic H-FT012 manual: 3D pictures are saved as MPO and JPEG',
    files: taken('2024-10-05T15:45:12Z', ['Panasonic', 'DMC-GH2'], 'P1000500.MPO', 'P1000500.JPG'),
    rules: { pairing: 'any-two-types' },
    groups: [covered('P1000500.JPG', 'P1000500.MPO')],
  },
  {
    title: 'Sony, RAW with JPG and HEIF, the JPG made in camera: all three, the JPG on top',
    source: 'Sony Alpha 7 IV help: JPEG/HEIF switch',
    files: taken('2024-10-05T15:45:12.330Z', ['SONY', 'ILCE-7M4'], 'DSC00900.ARW', 'DSC00900.HIF', 'DSC00900.JPG'),
    groups: [covered('DSC00900.JPG', 'DSC00900.ARW', 'DSC00900.HIF')],
  },
  {
    title: 'Adobe DNG Converter beside the CR2 and the JPG: one shot',
    source: 'Adobe DNG Converter keeps the name: `IMG_7002.dng`',
    files: taken('2024-10-05T15:45:12.330Z', ['Canon', 'Canon EOS 7D'], 'IMG_7002.CR2', 'IMG_7002.dng', 'IMG_7002.JPG'),
    groups: [covered('IMG_7002.JPG', 'IMG_7002.CR2', 'IMG_7002.dng')],
  },
  {
    title: 'Adobe DNG Converter beside the CR2 alone: two RAWs are no shot',
    source: 'Adobe DNG Converter keeps the name: `IMG_7002.dng`',
    files: taken('2024-10-05T15:45:12.330Z', ['Canon', 'Canon EOS 7D'], 'IMG_7002.CR2', 'IMG_7002.dng'),
    groups: [],
  },
  {
    title: 'Olympus, high resolution: the ORI holds the first frame',
    source: 'OM SYSTEM manuals: high res shot saves `.ORI` beside `.ORF`',
    files: taken('2024-10-05T15:45:12Z', ['OM Digital Solutions', 'OM-1'], 'PA050043.ORF', 'PA050043.ORI'),
    groups: [],
  },
  {
    title: 'Converters that leave the RAW’s type in the name',
    source: 'RawTherapee queue, XnView and Nikon NX keep `name.NEF.jpg`',
    files: taken(
      '2024-10-05T15:45:12Z',
      ['NIKON CORPORATION', 'NIKON D850'],
      'DSC_7002.NEF',
      'DSC_7002.NEF.jpg',
      'DSC_7002.nef.tif',
    ),
    groups: [covered('DSC_7002.NEF.jpg', 'DSC_7002.NEF', 'DSC_7002.nef.tif')],
  },
  {
    title: 'Counter turned over: two shots of one name, each whole',
    source: 'mattdavis90/immich-stacker#3: “the file ID starts counting at DSCF000001”',
    files: [
      { name: 'DSCF0001.RAF', id: 'raf-1', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.JPG', id: 'jpg-1', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.RAF', id: 'raf-2', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T5'] },
      { name: 'DSCF0001.JPG', id: 'jpg-2', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T5'] },
    ],
    groups: [ready('raf-1', 'jpg-1'), ready('raf-2', 'jpg-2')],
  },
  {
    title: 'Counter turned over: a RAW of one turn and a JPG of the next are two shots',
    source: 'mattdavis90/immich-stacker#3: “the file ID starts counting at DSCF000001”',
    files: [
      { name: 'DSCF0001.RAF', takenAt: '2022-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
      { name: 'DSCF0001.JPG', takenAt: '2024-05-01T10:00:00Z', camera: ['FUJIFILM', 'X-T4'] },
    ],
    groups: [],
  },
  {
    title: 'Two bodies in step, of one name and one second: one JPG and one RAW of two cameras',
    source: 'wedding teams set clocks alike; factory counters meet',
    files: [
      ...taken('2023-09-02T14:00:00Z', ['Canon', 'Canon EOS R6'], 'IMG_2001.JPG'),
      ...taken('2023-09-02T14:00:01Z', ['Canon', 'Canon EOS R5'], 'IMG_2001.CR3'),
    ],
    groups: [review('cameras-differ', 'IMG_2001.JPG', 'IMG_2001.CR3')],
  },
  {
    title: 'Two bodies of one model, of one name, two minutes apart',
    source: 'wedding teams with two bodies of one model; factory counters meet',
    files: [
      { name: 'DSC00100.ARW', id: 'arw-1', takenAt: '2023-09-02T14:00:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.JPG', id: 'jpg-1', takenAt: '2023-09-02T14:00:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.ARW', id: 'arw-2', takenAt: '2023-09-02T14:02:00Z', camera: ['SONY', 'ILCE-9'] },
      { name: 'DSC00100.JPG', id: 'jpg-2', takenAt: '2023-09-02T14:02:00Z', camera: ['SONY', 'ILCE-9'] },
    ],
    groups: [ready('arw-1', 'jpg-1'), ready('arw-2', 'jpg-2')],
  },
  {
    title: 'DJI, two shots of one second by counter',
    source: 'DJI AEB and bursts: stamps repeat, counters do not',
    files: ['0007', '0008', '0009'].map((number) => ({
      name: `DJI_20240501101112_${number}_D.${number === '0008' ? 'DNG' : 'JPG'}`,
      takenAt: '2024-05-01T10:11:12Z',
      camera: dji,
    })),
    rules: { bursts: true, editedVersions: true },
    groups: [],
  },
  {
    title: 'DJI, wide and tele of one press are two pictures',
    source: 'DJI Mavic 3 Enterprise: `…_0001_W.JPG`, `…_0001_T.JPG` of one press',
    files: taken(
      '2024-05-01T10:12:00Z',
      ['DJI', 'M3T'],
      'DJI_20240501101200_0001_W.JPG',
      'DJI_20240501101200_0001_T.JPG',
    ),
    rules: { bursts: true, editedVersions: true, pairing: 'any-two-types' },
    groups: [],
  },
  {
    title: 'DJI, the counter starts again in a new folder on the same day',
    source: 'DJI starts a folder `101MEDIA` and counts from DJI_0001 again',
    files: [
      { name: 'DJI_0001.JPG', id: 'jpg-1', takenAt: '2022-05-01T10:00:00Z', camera: dji },
      { name: 'DJI_0001.DNG', id: 'dng-1', takenAt: '2022-05-01T10:00:00Z', camera: dji },
      { name: 'DJI_0001.JPG', id: 'jpg-2', takenAt: '2022-05-01T10:00:09Z', camera: dji },
      { name: 'DJI_0001.DNG', id: 'dng-2', takenAt: '2022-05-01T10:00:09Z', camera: dji },
    ],
    groups: [ready('jpg-1', 'dng-1'), ready('jpg-2', 'dng-2')],
  },
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
];
