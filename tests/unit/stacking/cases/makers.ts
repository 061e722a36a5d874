import type { PlanCase } from '../describe-files';

const pair = (title: string, developed: string, raw: string): PlanCase => ({
  title,
  files: [raw, developed],
  groups: [`ready: ${developed} + ${raw}`],
});

const allRaw =
  '3fr ari arw cap cin cr2 cr3 crw dcr dng erf fff iiq k25 kdc mrw nef nrw orf ori pef raf raw rw2 rwl sr2 srf srw x3f';
const allDeveloped = 'jpg jpeg jpe heic heif hif avif webp jxl png tif tiff mpo psd insp';

/** Cameras, each with the names that it writes. */
export const makers: PlanCase[] = [
  pair('Nikon Z', 'DSC_4101.JPG', 'DSC_4101.NEF'),
  pair('Nikon in Adobe RGB begins with an underscore', '_DSC4101.JPG', '_DSC4101.NEF'),
  pair('Nikon Coolpix', 'DSCN0042.JPG', 'DSCN0042.NRW'),
  pair('Canon EOS R with HEIF', 'IMG_0420.HIF', 'IMG_0420.CR3'),
  pair('Canon EOS', '5D3_1234.JPG', '5D3_1234.CR2'),
  pair('Canon of the first days', 'CRW_0012.JPG', 'CRW_0012.CRW'),
  pair('Canon in Adobe RGB', '_MG_0815.JPG', '_MG_0815.CR2'),
  pair('Sony Alpha', 'DSC09999.JPG', 'DSC09999.ARW'),
  pair('Sony with HEIF', 'DSC00001.HIF', 'DSC00001.ARW'),
  pair('Sony of the first days', 'DSC00001.JPG', 'DSC00001.SR2'),
  pair('Sony F828', 'DSC00001.JPG', 'DSC00001.SRF'),
  pair('Fujifilm', 'DSCF0001.JPG', 'DSCF0001.RAF'),
  pair('Fujifilm with HEIF', 'DSCF0001.HIF', 'DSCF0001.RAF'),
  pair('Panasonic Lumix', 'P1010001.JPG', 'P1010001.RW2'),
  pair('Panasonic of the first days', 'P1010001.JPG', 'P1010001.RAW'),
  pair('Leica Q', 'L1000001.JPG', 'L1000001.DNG'),
  pair('Leica D-Lux', 'L1000001.JPG', 'L1000001.RWL'),
  pair('Pentax', 'IMGP0001.JPG', 'IMGP0001.PEF'),
  pair('Ricoh GR', 'R0000001.JPG', 'R0000001.DNG'),
  pair('Olympus', 'P1010001.JPG', 'P1010001.ORF'),
  pair('Hasselblad', 'B0000001.jpg', 'B0000001.3FR'),
  pair('Hasselblad converted', 'B0000001.tif', 'B0000001.fff'),
  pair('Phase One', 'CF000001.TIF', 'CF000001.IIQ'),
  pair('Phase One packed', 'CF000001.TIF', 'CF000001.CAP'),
  pair('Sigma', 'SDIM0001.JPG', 'SDIM0001.X3F'),
  pair('Samsung NX', 'SAM_0001.JPG', 'SAM_0001.SRW'),
  pair('Konica Minolta', 'PICT0001.JPG', 'PICT0001.MRW'),
  pair('Kodak', 'DCP_0001.JPG', 'DCP_0001.DCR'),
  pair('Epson', 'EPSN0001.JPG', 'EPSN0001.ERF'),
  pair('DJI drone', 'DJI_20230101101010_0001_D.JPG', 'DJI_20230101101010_0001_D.DNG'),
  pair('DJI of the first days', 'DJI_0001.JPG', 'DJI_0001.DNG'),
  pair('Insta360', 'IMG_20230101_101010_00_001.insp', 'IMG_20230101_101010_00_001.dng'),
  pair('GoPro converted', 'GOPR0001.JPG', 'GOPR0001.DNG'),
  pair('a stereo picture', 'DSCF0001.MPO', 'DSCF0001.RAF'),
  {
    title: 'Olympus high resolution: ORI beside ORF is the same shot',
    files: ['P1010001.ORI', 'P1010001.ORF', 'P1010001.JPG'],
    groups: ['ready: P1010001.JPG + P1010001.ORF + P1010001.ORI'],
  },
  {
    title: 'ORF and ORI alone are two RAW files and no shot',
    files: ['P1010001.ORI', 'P1010001.ORF'],
    groups: [],
  },
  {
    title: 'CR3, DNG and JPG are one group',
    files: ['IMG_1.CR3', 'IMG_1.DNG', 'IMG_1.JPG'],
    groups: ['ready: IMG_1.JPG + IMG_1.CR3 + IMG_1.DNG'],
  },
  { title: 'CR3 and DNG alone are none', files: ['IMG_1.CR3', 'IMG_1.DNG'], groups: [] },
  { title: 'PSD is developed, not RAW: no pair with JPG', files: ['IMG_1.PSD', 'IMG_1.JPG'], groups: [] },
  pair('PSD is developed, not RAW: a pair with NEF', 'IMG_1.PSD', 'IMG_1.NEF'),
  { title: 'GIF and BMP are neither', files: ['IMG_1.GIF', 'IMG_1.BMP', 'IMG_1.NEF'], groups: [] },
  ...allRaw.split(' ').map((raw) => pair(`every RAW type: ${raw}`, 'shot.jpg', `shot.${raw}`)),
  ...allDeveloped.split(' ').map((type) => pair(`every developed type: ${type}`, `shot.${type}`, 'shot.nef')),
  {
    title: 'every developed type in one shot comes in the default cover order',
    files: allDeveloped
      .split(' ')
      .filter((type) => !['jpeg', 'jpe', 'heif', 'hif', 'tiff'].includes(type))
      .map((type) => `shot.${type}`)
      .concat('shot.nef')
      .reverse(),
    groups: [
      'ready: shot.jpg + shot.heic + shot.avif + shot.webp + shot.jxl + shot.png + shot.tif + shot.mpo + shot.insp + shot.psd + shot.nef',
    ],
  },
];
